import { GapsPageView } from '@/components/record/gaps-view'
import { gapsPage } from '@/lib/services/gap'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: gapsPage,
  title: () => 'What is missing',
  description: () => 'Documents known to exist and not held here, what each would tell, and how far each kind is known.',
  View: GapsPageView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
