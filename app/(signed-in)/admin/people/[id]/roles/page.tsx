import { PersonRolesView } from '@/components/access/person-roles-view'
import { personToGiveRole } from '@/lib/services/person-page'
import { signedInRoute } from '../../../../signed-in-route'
import { personPath } from '../person-path'

const route = signedInRoute({
  path: (params) => personPath(params, '/roles'),
  title: 'Roles of a person',
  load: ({ actor, params: { id = '' } }) => personToGiveRole(actor, id),
  View: PersonRolesView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
