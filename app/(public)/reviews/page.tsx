import { ReviewsPageView } from '@/components/record/reviews-view'
import { reviewsPage } from '@/lib/services/review'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: reviewsPage,
  title: () => 'Reviews and events',
  description: () => 'Who looked at the council and when, what happened around it, and which reports are held.',
  View: ReviewsPageView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
