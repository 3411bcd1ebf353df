import { extractAddress } from '@/components/roster/extract-shown'
import { moveUnitsOfExtract } from '@/lib/services/roster-extract'
import { signedInForm } from '../../../../../form-route'

export const { GET, POST } = signedInForm({
  page: (params) => extractAddress(params.extract ?? ''),
  handle: async ({ actor, params, values }) => {
    const moved = await moveUnitsOfExtract(actor, params.extract ?? '', values)
    return moved.ok ? { ok: true, to: extractAddress(moved.extract, '?done=moved') } : moved
  },
})
