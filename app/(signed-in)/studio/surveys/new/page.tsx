import { NewSurveyView } from '@/components/studio/new-survey-view'
import { newSurveyPage } from '@/lib/services/survey-begin'
import { signedInRoute } from '../../../signed-in-route'

const route = signedInRoute({ path: () => '/studio/surveys/new', title: 'Begin a survey', load: async ({ actor }) => newSurveyPage(actor), View: NewSurveyView })

export const generateMetadata = route.generateMetadata
export default route.Page
