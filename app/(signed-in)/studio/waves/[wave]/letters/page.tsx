import { LettersView } from '@/components/wave/letters-view'
import { lettersPage } from '@/lib/services/wave-letters-page'
import { signedInRoute } from '../../../../signed-in-route'
import { wavePath } from '../../wave-path'

const route = signedInRoute({
  path: (params) => wavePath(params, '/letters'),
  title: 'Letters of a wave',
  load: ({ actor, params: { wave = '' } }) => lettersPage(actor, wave),
  View: LettersView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
