import { replyToDevice } from '@/lib/services/collect-reply'
import { signedInForm } from '../../../../form-route'

/** The same for somebody whose credential is lost. */
export const { GET, POST } = signedInForm({
  page: () => '/staff',
  handle: async ({ actor, values, params: { wave = '' } }) => {
    const reply = await replyToDevice(actor, wave, values.blinded, 'replace')
    return reply === null ? { ok: false, reason: 'forbidden' } : { ok: true, file: reply }
  },
})
