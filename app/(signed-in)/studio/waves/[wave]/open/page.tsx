import { OpenView } from '@/components/wave/step-views'
import { waveStepPage } from '@/lib/services/wave-pages'
import { signedInRoute } from '../../../../signed-in-route'
import { wavePath } from '../../wave-path'

const route = signedInRoute({
  path: (params) => wavePath(params, '/open'),
  title: 'Open a wave now?',
  load: ({ actor, params: { wave = '' } }) => waveStepPage(actor, wave),
  View: OpenView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
