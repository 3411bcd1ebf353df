import { waveAddress } from '@/components/studio/wave-codes-shown'
import { WaveCodesView } from '@/components/studio/wave-codes-view'
import { codesPage } from '@/lib/services/wave-codes-page'
import { signedInRoute } from '../../../../signed-in-route'

const route = signedInRoute({
  path: ({ wave = '' }) => waveAddress(wave, '/codes'),
  title: 'Codes and paper',
  load: ({ actor, params, search }) => codesPage(actor, params.wave ?? '', search),
  View: WaveCodesView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
