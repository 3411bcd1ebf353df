import { TranslationView } from '@/components/studio/translation-view'
import { translationPage } from '@/lib/services/survey-languages'
import { signedInRoute } from '../../../../../signed-in-route'
import { pageOf } from '../../survey-page'

const route = signedInRoute({
  path: (params) => pageOf(`/languages/${encodeURIComponent(params.language ?? '')}`)(params),
  title: 'Translate a survey',
  load: ({ actor, params: { id = '', language = '' } }) => translationPage(actor, id, language),
  View: TranslationView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
