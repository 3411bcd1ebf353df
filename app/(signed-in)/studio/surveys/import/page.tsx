import { ImportSurveyView } from '@/components/studio/import-survey-view'
import { mayDesign } from '@/lib/services/survey-list'
import { signedInRoute } from '../../../signed-in-route'

const route = signedInRoute({ path: () => '/studio/surveys/import', title: 'Import a survey', load: async ({ actor }) => mayDesign(actor), View: ImportSurveyView })

export const generateMetadata = route.generateMetadata
export default route.Page
