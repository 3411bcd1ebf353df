import { waveAddress } from '@/components/studio/wave-codes-shown'
import { forgetCodeSheet } from '@/lib/services/wave-codes-page'
import { signedInForm } from '../../../../../form-route'

export const { GET, POST } = signedInForm({
  page: ({ wave = '' }) => waveAddress(wave, '/codes'),
  handle: async ({ actor, params: { wave = '' }, values }) => {
    const forgotten = forgetCodeSheet(actor, values)
    return forgotten.ok ? { ok: true, to: waveAddress(wave, '/codes?done=forgotten') } : forgotten
  },
})
