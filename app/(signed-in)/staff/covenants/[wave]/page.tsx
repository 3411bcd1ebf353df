import { CovenantView } from '@/components/wave/covenants-view'
import { covenantPage } from '@/lib/services/staff-covenants'
import { signedInRoute } from '../../../signed-in-route'

const route = signedInRoute({
  path: ({ wave = '' }) => `/staff/covenants/${encodeURIComponent(wave)}`,
  title: 'A covenant',
  load: ({ actor, params: { wave = '' } }) => covenantPage(actor, wave),
  View: CovenantView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
