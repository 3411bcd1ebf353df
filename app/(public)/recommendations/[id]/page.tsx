import { ThreadView } from '@/components/record/thread-view'
import { threadPage } from '@/lib/services/thread'
import { publicRoute } from '../../public-route'

const route = publicRoute({
  load: (params) => threadPage(params.id ?? ''),
  title: ({ recommendation }) => recommendation.heading,
  description: ({ recommendation }) =>
    `What was recommended, what was reported and by whom, and what is not known: ${recommendation.title}.`,
  View: ThreadView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
