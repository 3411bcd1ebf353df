import { beginResults } from '@/lib/services/results-decide'
import { signedInForm } from '../../../../form-route'
import { resultsPath } from '../results-path'

export const { GET, POST } = signedInForm({
  page: resultsPath,
  handle: async ({ actor, params }) => {
    const begun = await beginResults(actor, params['wave'] ?? '')
    return begun.ok ? { ok: true, to: resultsPath(params) } : begun
  },
})
