import { FollowingView } from '@/components/wave/following-view'
import { followWave } from '@/lib/services/wave-following'
import { signedInRoute } from '../../../../signed-in-route'
import { wavePath } from '../../wave-path'

const route = signedInRoute({
  path: (params) => wavePath(params, '/following'),
  title: 'Following a wave',
  load: ({ actor, params: { wave = '' } }) => followWave(actor, wave),
  View: FollowingView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
