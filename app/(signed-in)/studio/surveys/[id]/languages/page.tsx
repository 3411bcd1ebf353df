import { LanguagesView } from '@/components/studio/languages-view'
import { languagesPage } from '@/lib/services/survey-languages'
import { signedInRoute } from '../../../../signed-in-route'
import { pageOf } from '../survey-page'

const route = signedInRoute({ path: pageOf('/languages'), title: 'Languages', load: ({ actor, params: { id = '' } }) => languagesPage(actor, id), View: LanguagesView })

export const generateMetadata = route.generateMetadata
export default route.Page
