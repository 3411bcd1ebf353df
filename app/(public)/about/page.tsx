import { AboutView } from '@/components/site/about-view'
import { aboutPage } from '@/lib/services/about'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: aboutPage,
  title: () => 'About this site',
  description: () => 'Who keeps it, how to reply, and how statuses, assurance and flags are defined.',
  View: AboutView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
