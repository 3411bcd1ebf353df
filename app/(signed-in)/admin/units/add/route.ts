import { saveUnit } from '@/lib/services/unit'
import { signedInForm } from '../../../form-route'

export const { GET, POST } = signedInForm({
  page: () => '/admin/units/new',
  handle: async ({ actor, values }) => {
    const saved = await saveUnit(actor, null, values)
    return saved.ok ? { ok: true, to: '/admin/units?done=added' } : saved
  },
})
