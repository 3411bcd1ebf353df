import { ScheduleView } from '@/components/wave/step-views'
import { waveStepPage } from '@/lib/services/wave-pages'
import { signedInRoute } from '../../../../signed-in-route'
import { wavePath } from '../../wave-path'

const route = signedInRoute({
  path: (params) => wavePath(params, '/schedule'),
  title: 'Schedule a wave?',
  load: ({ actor, params: { wave = '' } }) => waveStepPage(actor, wave),
  View: ScheduleView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
