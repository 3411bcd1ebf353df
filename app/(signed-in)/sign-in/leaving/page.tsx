import { LeavingView } from '@/components/access/leaving-view'
import { leavingPage } from '@/lib/services/sign-in'
import { openRoute } from '../open-route'

const route = openRoute({
  path: '/sign-in/leaving',
  title: async (search) => ((await leavingPage(search)).address === null ? 'Please begin again' : 'On to the sign-in service'),
  load: leavingPage,
  View: LeavingView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
