import { OwnSessionsView } from '@/components/access/own-sessions-view'
import { ownSessionLines } from '@/lib/services/own-sessions'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({
  path: () => '/staff/sessions',
  title: 'Where you are signed in',
  load: async ({ actor, search }) => ({ ok: true, content: { sessions: await ownSessionLines(actor), ended: search.done === 'ended' } }),
  View: OwnSessionsView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
