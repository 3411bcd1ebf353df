import { ExtendView } from '@/components/wave/step-views'
import { waveStepPage } from '@/lib/services/wave-pages'
import { signedInRoute } from '../../../../signed-in-route'
import { wavePath } from '../../wave-path'

const route = signedInRoute({
  path: (params) => wavePath(params, '/extend'),
  title: 'Let a wave close later?',
  load: ({ actor, params: { wave = '' } }) => waveStepPage(actor, wave),
  View: ExtendView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
