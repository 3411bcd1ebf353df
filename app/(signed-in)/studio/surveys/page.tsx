import { SurveysView } from '@/components/studio/surveys-view'
import { surveyList } from '@/lib/services/survey-list'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({ path: () => '/studio/surveys', title: 'All surveys', load: ({ actor, search }) => surveyList(actor, search.show === 'archived'), View: SurveysView })

export const generateMetadata = route.generateMetadata
export default route.Page
