import { UnscheduleView } from '@/components/wave/step-views'
import { waveStepPage } from '@/lib/services/wave-pages'
import { signedInRoute } from '../../../../signed-in-route'
import { wavePath } from '../../wave-path'

const route = signedInRoute({
  path: (params) => wavePath(params, '/unschedule'),
  title: 'Take a wave back into planning?',
  load: ({ actor, params: { wave = '' } }) => waveStepPage(actor, wave),
  View: UnscheduleView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
