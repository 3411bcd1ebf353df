import { UnitsView } from '@/components/access/units-view'
import { listUnits } from '@/lib/services/unit'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({ path: () => '/admin/units', title: 'Units', load: ({ actor }) => listUnits(actor), View: UnitsView })

export const generateMetadata = route.generateMetadata
export default route.Page
