import { keepFormState } from '@/lib/services/form-state'
import { planTypedWave } from '@/lib/services/wave-form-sent'
import { signedInForm } from '../../../form-route'

export const { GET, POST } = signedInForm({
  page: () => '/studio/waves/new',
  handle: async ({ actor, values }) => {
    const planned = await planTypedWave(actor, values)
    if (planned === 'counted') return { ok: true, show: `/studio/waves/new?form=${keepFormState({ values, errors: {} })}` }
    return planned.ok ? { ok: true, to: planned.ids.length === 1 ? `/studio/waves/${planned.ids[0] ?? ''}?done=planned` : '/studio/waves' } : planned
  },
})
