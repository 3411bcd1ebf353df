import { TrackerPageView } from '@/components/record/tracker-view'
import { trackerPage } from '@/lib/services/tracker'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: trackerPage,
  title: () => 'Tracker',
  description: () => 'Actions followed with an owner and a date: none yet, and why; and the dated promises that are held.',
  View: TrackerPageView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
