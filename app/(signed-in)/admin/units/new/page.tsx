import { AddUnitView } from '@/components/access/unit-form-view'
import { listUnits } from '@/lib/services/unit'
import { signedInRoute } from '../../../signed-in-route'

const route = signedInRoute({ path: () => '/admin/units/new', title: 'Add a unit', load: ({ actor }) => listUnits(actor), View: AddUnitView })

export const generateMetadata = route.generateMetadata
export default route.Page
