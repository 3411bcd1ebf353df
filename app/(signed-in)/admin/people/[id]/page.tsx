import { PersonView } from '@/components/access/person-view'
import { personWithHistory } from '@/lib/services/person-page'
import { signedInRoute } from '../../../signed-in-route'
import { personPath } from './person-path'

const route = signedInRoute({
  path: (params) => personPath(params),
  title: 'One person',
  load: ({ actor, params: { id = '' } }) => personWithHistory(actor, id),
  View: PersonView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
