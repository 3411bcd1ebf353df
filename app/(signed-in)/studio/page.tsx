import { StudioHomeView } from '@/components/studio/studio-home-view'
import { studioHome } from '@/lib/services/studio-home'
import { signedInRoute } from '../signed-in-route'

const route = signedInRoute({ path: () => '/studio', title: 'Surveys', load: ({ actor }) => studioHome(actor), View: StudioHomeView })

export const generateMetadata = route.generateMetadata
export default route.Page
