import { SessionsView } from '@/components/access/sessions-view'
import { sessionList } from '@/lib/services/session-list'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({
  path: () => '/admin/sessions',
  title: 'Who is signed in',
  load: ({ actor, search }) => sessionList(actor, search),
  View: SessionsView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
