import { HomeView } from '@/components/record/home-view'
import { homePage } from '@/lib/services/home'
import { publicRoute } from './public-route'

const route = publicRoute({
  load: homePage,
  title: (_home, { council }) => `What ${council} said it would do, and what is known`,
  description: (home) =>
    `${home.recommendations} recommendations to the council, each followed from its first wording to the newest position held, with who says so and where.`,
  View: HomeView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
