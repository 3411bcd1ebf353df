import { ProtectionView } from '@/components/survey/protection-view'
import { plainPage } from '@/lib/services/about'
import { publicRoute } from '../../public-route'

const route = publicRoute({
  load: () => plainPage('/privacy/surveys'),
  title: () => 'How you are protected in a survey',
  description: () => 'The three ways in which staff answer, what each gives, and what it does not give.',
  View: ProtectionView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
