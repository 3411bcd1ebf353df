import { WaveView } from '@/components/wave/wave-view'
import { wavePage } from '@/lib/services/wave-pages'
import { signedInRoute } from '../../../signed-in-route'
import { wavePath } from '../wave-path'

const route = signedInRoute({
  path: (params) => wavePath(params),
  title: 'A wave',
  load: ({ actor, params: { wave = '' } }) => wavePage(actor, wave),
  View: WaveView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
