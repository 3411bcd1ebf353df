import { replyToDevice } from '@/lib/services/collect-reply'
import { signedInForm } from '../../../form-route'

/** What the page's script sends, for one wave. */
export const { GET, POST } = signedInForm({
  page: () => '/staff',
  handle: async ({ actor, values, params: { wave = '' } }) => {
    const reply = await replyToDevice(actor, wave, values.blinded, 'collect')
    return reply === null ? { ok: false, reason: 'forbidden' } : { ok: true, file: reply }
  },
})
