import { CovenantsView } from '@/components/wave/covenants-view'
import { covenantsPage } from '@/lib/services/staff-covenants'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({
  path: () => '/staff/covenants',
  title: 'Covenants',
  load: ({ actor }) => covenantsPage(actor),
  View: CovenantsView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
