import { extractAddress } from '@/components/roster/extract-shown'
import { keepExtract } from '@/lib/services/roster-extract'
import { signedInForm } from '../../../form-route'

export const { GET, POST } = signedInForm({
  page: () => '/admin/roster',
  bounds: { takesFile: true },
  handle: async ({ actor, file }) => {
    const kept = keepExtract(actor, file)
    return kept.ok ? { ok: true, to: extractAddress(kept.extract) } : kept
  },
})
