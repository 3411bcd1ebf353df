import { ConfidentialAnswerView } from '@/components/survey/confidential-answer-view'
import { confidentialPage } from '@/lib/services/confidential'
import { formState } from '@/lib/services/form-state'
import { signedInRoute } from '../../../signed-in-route'

const route = signedInRoute({
  path: ({ wave = '' }) => `/staff/answer/${wave}`,
  title: 'Answer signed in',
  load: ({ actor, params: { wave = '' }, search }) => confidentialPage(actor, wave, formState(search.form)),
  View: ConfidentialAnswerView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
