import { closeWave } from '@/lib/services/wave-end'
import { signedInForm } from '../../../../../form-route'
import { stepOutcome } from '../../../step-outcome'
import { wavePath } from '../../../wave-path'

export const { GET, POST } = signedInForm({
  page: (params) => wavePath(params, '/close'),
  handle: async ({ actor, params }) => stepOutcome(await closeWave(actor, params.wave ?? ''), wavePath(params, '?done=closed')),
})
