import { AddPersonView } from '@/components/access/person-form-view'
import { mayAddPerson } from '@/lib/services/person'
import { signedInRoute } from '../../../signed-in-route'

const route = signedInRoute({
  path: () => '/admin/people/new',
  title: 'Add a person',
  load: ({ actor }) => Promise.resolve(mayAddPerson(actor)),
  View: AddPersonView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
