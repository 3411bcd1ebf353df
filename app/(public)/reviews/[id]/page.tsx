import { ReviewPageView } from '@/components/record/review-view'
import { reviewPage } from '@/lib/services/review'
import { publicRoute } from '../../public-route'

const route = publicRoute({
  load: (params) => reviewPage(params.id ?? ''),
  title: ({ review }) => review.title,
  description: ({ review }) => review.summary,
  View: ReviewPageView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
