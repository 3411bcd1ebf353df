import { releaseResults } from '@/lib/services/results-release'
import { signedInForm } from '../../../../form-route'
import { resultsPath } from '../results-path'

export const { GET, POST } = signedInForm({
  page: resultsPath,
  handle: async ({ actor, params, values }) => {
    const released = await releaseResults(actor, params['wave'] ?? '', values)
    return released.ok ? { ok: true, to: `${resultsPath(params)}?done=released` } : released
  },
})
