import { PlanPageView } from '@/components/record/plan-view'
import { planPage } from '@/lib/services/plan'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: planPage,
  title: () => 'The council’s plan',
  description: () => 'The vision, the six priorities and the figures around them, as far as documents are held.',
  View: PlanPageView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
