import { AccessibilityView } from '@/components/site/accessibility-view'
import { plainPage } from '@/lib/services/about'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: () => plainPage('/accessibility'),
  title: () => 'Accessibility',
  description: () => 'How this site is made to be used by everyone, how that is tested, and what to do where it fails.',
  View: AccessibilityView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
