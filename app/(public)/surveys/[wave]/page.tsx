import { SurveyView } from '@/components/survey/survey-view'
import { surveyPage } from '@/lib/services/surveys'
import { publicRoute } from '../../public-route'

const route = publicRoute({
  load: ({ wave = '' }) => surveyPage(wave),
  title: ({ title }) => title,
  description: ({ title, when }) => `What was promised of the survey ‘${title}’, and how to check it. ${when}.`,
  View: SurveyView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
