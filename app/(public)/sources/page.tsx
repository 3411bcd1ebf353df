import { SourcesPageView } from '@/components/record/sources-view'
import { sourcesPage } from '@/lib/services/source'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: sourcesPage,
  title: () => 'Sources',
  description: () => 'Every document that the record rests on: who wrote it, who published it, how much of it is held.',
  View: SourcesPageView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
