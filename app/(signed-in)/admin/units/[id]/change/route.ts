import { saveUnit } from '@/lib/services/unit'
import { signedInForm } from '../../../../form-route'

export const { GET, POST } = signedInForm({
  page: ({ id = '' }) => `/admin/units/${encodeURIComponent(id)}`,
  handle: async ({ actor, params: { id = '' }, values }) => {
    const saved = await saveUnit(actor, id, values)
    return saved.ok ? { ok: true, to: '/admin/units?done=changed' } : saved
  },
})
