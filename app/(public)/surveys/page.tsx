import { SurveysView } from '@/components/survey/surveys-view'
import { surveysPage } from '@/lib/services/surveys'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: () => surveysPage(),
  title: () => 'Staff surveys',
  description: () => 'Each survey of staff that was opened, with what was promised of it and how to check that.',
  View: SurveysView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
