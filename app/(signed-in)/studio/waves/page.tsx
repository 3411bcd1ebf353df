import { WavesView } from '@/components/wave/waves-view'
import { wavesPage } from '@/lib/services/wave-pages'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({
  path: () => '/studio/waves',
  title: 'Waves',
  load: ({ actor }) => wavesPage(actor),
  View: WavesView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
