import { unscheduleWave } from '@/lib/services/wave-schedule'
import { signedInForm } from '../../../../../form-route'
import { stepOutcome } from '../../../step-outcome'
import { wavePath } from '../../../wave-path'

export const { GET, POST } = signedInForm({
  page: (params) => wavePath(params, '/unschedule'),
  handle: async ({ actor, params }) => stepOutcome(await unscheduleWave(actor, params.wave ?? ''), wavePath(params, '?done=unscheduled')),
})
