import { extractAddress } from '@/components/roster/extract-shown'
import { applyExtract } from '@/lib/services/roster-extract'
import { signedInForm } from '../../../../../form-route'

export const { GET, POST } = signedInForm({
  page: (params) => extractAddress(params.extract ?? ''),
  handle: async ({ actor, params, values }) => {
    const applied = await applyExtract(actor, params.extract ?? '', values)
    return applied.ok ? { ok: true, to: '/admin/roster?done=imported' } : applied
  },
})
