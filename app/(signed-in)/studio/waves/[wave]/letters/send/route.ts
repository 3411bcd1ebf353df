import { sendLetterToOneself } from '@/lib/services/wave-letters-page'
import { signedInForm } from '../../../../../form-route'
import { wavePath } from '../../../wave-path'

export const { GET, POST } = signedInForm({
  page: (params) => wavePath(params, '/letters'),
  handle: async ({ actor, params, values }) => {
    const sent = await sendLetterToOneself(actor, params.wave ?? '', values.kind)
    return sent.ok ? { ok: true, to: wavePath(params, '/letters?done=sent') } : sent
  },
})
