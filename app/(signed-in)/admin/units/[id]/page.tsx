import { EditUnitView } from '@/components/access/unit-form-view'
import { showUnit } from '@/lib/services/unit'
import { signedInRoute } from '../../../signed-in-route'

const route = signedInRoute({
  path: ({ id = '' }) => `/admin/units/${encodeURIComponent(id)}`,
  title: 'Rename or move a unit',
  load: ({ actor, params: { id = '' } }) => showUnit(actor, id),
  View: EditUnitView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
