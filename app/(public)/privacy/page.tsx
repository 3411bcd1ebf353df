import { PrivacyView } from '@/components/site/privacy-view'
import { plainPage } from '@/lib/services/about'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: () => plainPage('/privacy'),
  title: () => 'Privacy',
  description: () => 'What this site knows of its readers: nothing.',
  View: PrivacyView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
