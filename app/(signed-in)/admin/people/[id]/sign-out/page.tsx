import { SignOutPersonView } from '@/components/access/sign-out-person-view'
import { personToSignOut } from '@/lib/services/person-page'
import { signedInRoute } from '../../../../signed-in-route'
import { personPath } from '../person-path'

const route = signedInRoute({
  path: (params) => personPath(params, '/sign-out'),
  title: 'Sign a person out?',
  load: ({ actor, params: { id = '' }, search }) => personToSignOut(actor, id, search.session),
  View: SignOutPersonView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
