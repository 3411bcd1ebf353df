import { InstrumentsView } from '@/components/studio/instruments-view'
import { instrumentsPage } from '@/lib/services/survey-instruments'
import { signedInRoute } from '../../../../signed-in-route'
import { pageOf } from '../survey-page'

const route = signedInRoute({
  path: pageOf('/instruments'),
  title: 'Add from an instrument',
  load: ({ actor, params: { id = '' } }) => instrumentsPage(actor, id),
  View: InstrumentsView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
