import { acceptCoarser } from '@/lib/services/results-release'
import { signedInForm } from '../../../../form-route'
import { resultsPath } from '../results-path'

export const { GET, POST } = signedInForm({
  page: resultsPath,
  handle: async ({ actor, params }) => {
    const accepted = await acceptCoarser(actor, params['wave'] ?? '')
    return accepted.ok ? { ok: true, to: `${resultsPath(params)}?done=accepted` } : accepted
  },
})
