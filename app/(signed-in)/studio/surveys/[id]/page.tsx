import { SurveyView } from '@/components/studio/survey-view'
import { surveyBuilder } from '@/lib/services/survey-builder'
import { signedInRoute } from '../../../signed-in-route'
import { pageOf } from './survey-page'

const route = signedInRoute({
  path: pageOf(),
  title: 'Design a survey',
  load: ({ actor, params: { id = '' }, search }) => surveyBuilder(actor, id, search.open ?? ''),
  View: SurveyView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
