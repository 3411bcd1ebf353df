import { WaveResultsView } from '@/components/results/wave-results-view'
import { showResults } from '@/lib/services/wave-results'
import { signedInRoute } from '../../../signed-in-route'
import { resultsPath } from './results-path'

const route = signedInRoute({
  path: resultsPath,
  title: 'Results of a wave',
  load: ({ actor, params: { wave = '' }, search }) => showResults(actor, wave, search),
  View: WaveResultsView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
