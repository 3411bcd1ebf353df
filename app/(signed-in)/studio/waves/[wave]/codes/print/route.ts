import { waveAddress } from '@/components/studio/wave-codes-shown'
import { printCodeSheet } from '@/lib/services/wave-codes-page'
import { signedInForm } from '../../../../../form-route'

export const { GET, POST } = signedInForm({
  page: ({ wave = '' }) => waveAddress(wave, '/codes'),
  handle: async ({ actor, params: { wave = '' }, values }) => {
    const printed = await printCodeSheet(actor, wave, values)
    return printed.ok ? { ok: true, to: waveAddress(wave, `/codes?sheet=${printed.sheet}`) } : printed
  },
})
