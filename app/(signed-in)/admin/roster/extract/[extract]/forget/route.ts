import { extractAddress } from '@/components/roster/extract-shown'
import { forgetExtract } from '@/lib/services/roster-extract'
import { signedInForm } from '../../../../../form-route'

export const { GET, POST } = signedInForm({
  page: (params) => extractAddress(params.extract ?? ''),
  handle: async ({ actor, params }) => {
    const forgotten = forgetExtract(actor, params.extract ?? '')
    return forgotten.ok ? { ok: true, to: '/admin/roster?done=forgotten' } : forgotten
  },
})
