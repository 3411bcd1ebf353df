import { AdminHomeView } from '@/components/access/admin-home-view'
import { adminHome } from '@/lib/services/admin-home'
import { signedInRoute } from '../signed-in-route'

const route = signedInRoute({ path: () => '/admin', title: 'People and log', load: ({ actor }) => adminHome(actor), View: AdminHomeView })

export const generateMetadata = route.generateMetadata
export default route.Page
