import { scheduleWave } from '@/lib/services/wave-schedule'
import { signedInForm } from '../../../../../form-route'
import { stepOutcome } from '../../../step-outcome'
import { wavePath } from '../../../wave-path'

export const { GET, POST } = signedInForm({
  page: (params) => wavePath(params, '/schedule'),
  handle: async ({ actor, params }) => stepOutcome(await scheduleWave(actor, params.wave ?? ''), wavePath(params, '?done=scheduled')),
})
