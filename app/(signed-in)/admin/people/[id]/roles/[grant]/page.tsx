import { TakeRoleView } from '@/components/access/take-role-view'
import { personToTakeRole } from '@/lib/services/person-page'
import { signedInRoute } from '../../../../../signed-in-route'
import { grantPath } from './grant-path'

const route = signedInRoute({
  path: (params) => grantPath(params),
  title: 'Take a role?',
  load: ({ actor, params: { id = '', grant = '' } }) => personToTakeRole(actor, id, grant),
  View: TakeRoleView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
