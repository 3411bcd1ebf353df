import { cancelWave } from '@/lib/services/wave-end'
import { signedInForm } from '../../../../../form-route'
import { stepOutcome } from '../../../step-outcome'
import { wavePath } from '../../../wave-path'

export const { GET, POST } = signedInForm({
  page: (params) => wavePath(params, '/cancel'),
  handle: async ({ actor, params, values }) => stepOutcome(await cancelWave(actor, params.wave ?? '', { sure: values.sure }), wavePath(params, '?done=cancelled')),
})
