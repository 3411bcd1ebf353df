import { extendWave } from '@/lib/services/wave-end'
import { signedInForm } from '../../../../../form-route'
import { stepOutcome } from '../../../step-outcome'
import { wavePath } from '../../../wave-path'

export const { GET, POST } = signedInForm({
  page: (params) => wavePath(params, '/extend'),
  handle: async ({ actor, params, values }) => stepOutcome(await extendWave(actor, params.wave ?? '', { closesAt: (values.closesAt ?? '').trim().slice(0, 16) }), wavePath(params, '?done=extended')),
})
