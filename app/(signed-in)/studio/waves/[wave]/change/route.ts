import { keepFormState } from '@/lib/services/form-state'
import { changeTypedWave } from '@/lib/services/wave-form-sent'
import { signedInForm } from '../../../../form-route'
import { wavePath } from '../../wave-path'

export const { GET, POST } = signedInForm({
  page: (params) => wavePath(params, '/edit'),
  handle: async ({ actor, params, values }) => {
    const changed = await changeTypedWave(actor, params.wave ?? '', values)
    if (changed === 'counted') return { ok: true, show: wavePath(params, `/edit?form=${keepFormState({ values, errors: {} })}`) }
    return changed.ok ? { ok: true, to: wavePath(params, '?done=changed') } : changed
  },
})
