import { StaffHomeView } from '@/components/access/staff-home-view'
import { staffHome } from '@/lib/services/staff-home'
import { signedInRoute } from '../signed-in-route'

const route = signedInRoute({
  path: () => '/staff',
  title: 'Your work',
  load: async ({ actor }) => ({ ok: true, content: await staffHome(actor) }),
  View: StaffHomeView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
