import { ResultsListView } from '@/components/results/results-list-view'
import { listResults } from '@/lib/services/wave-results'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({
  path: () => '/studio/results',
  title: 'Results',
  load: ({ actor }) => listResults(actor),
  View: ResultsListView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
