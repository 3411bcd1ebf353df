import { openWaveNow } from '@/lib/services/wave-open'
import { signedInForm } from '../../../../../form-route'
import { stepOutcome } from '../../../step-outcome'
import { wavePath } from '../../../wave-path'

export const { GET, POST } = signedInForm({
  page: (params) => wavePath(params, '/open'),
  handle: async ({ actor, params, values }) => stepOutcome(await openWaveNow(actor, params.wave ?? '', { hash: values.hash ?? '' }), wavePath(params, '?done=opened')),
})
