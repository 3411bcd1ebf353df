import { RecommendationsView } from '@/components/record/recommendations-view'
import { recommendationsPage } from '@/lib/services/recommendation'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: recommendationsPage,
  title: () => 'All recommendations',
  description: () => 'Every recommendation in the order printed, with its status, who says so and its flags.',
  View: RecommendationsView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
