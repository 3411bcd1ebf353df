import { CloseView } from '@/components/wave/step-views'
import { waveStepPage } from '@/lib/services/wave-pages'
import { signedInRoute } from '../../../../signed-in-route'
import { wavePath } from '../../wave-path'

const route = signedInRoute({
  path: (params) => wavePath(params, '/close'),
  title: 'Close a wave?',
  load: ({ actor, params: { wave = '' } }) => waveStepPage(actor, wave),
  View: CloseView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
