import { PeopleView } from '@/components/access/people-view'
import { personList } from '@/lib/services/person-list'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({
  path: () => '/admin/people',
  title: 'People',
  load: ({ actor, search }) => personList(actor, search),
  View: PeopleView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
