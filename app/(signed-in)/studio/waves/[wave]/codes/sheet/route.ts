import { waveAddress } from '@/components/studio/wave-codes-shown'
import { codeSheetFile } from '@/lib/services/wave-codes-page'
import { signedInForm } from '../../../../../form-route'

export const { GET, POST } = signedInForm({
  page: ({ wave = '' }) => waveAddress(wave, '/codes'),
  handle: async ({ actor, values }) => codeSheetFile(actor, values),
})
