import { answerConfidentially } from '@/lib/services/confidential'
import { signedInForm } from '../../../../form-route'

export const { GET, POST } = signedInForm({
  page: ({ wave = '' }) => `/staff/answer/${wave}`,
  handle: async ({ actor, fields, params: { wave = '' } }) => {
    const answered = await answerConfidentially(actor, wave, fields)
    if (answered.ok) return { ok: true, to: `/staff/answer/${wave}` }
    return 'reason' in answered ? answered : { ok: false, errors: { '': 'Please look at this again' }, values: answered.values }
  },
})
