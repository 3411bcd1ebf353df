import { OwnParticipationView } from '@/components/wave/own-participation-view'
import { ownParticipation } from '@/lib/services/own-participation'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({
  path: () => '/staff/participation',
  title: 'Taking part in your units',
  load: ({ actor }) => ownParticipation(actor),
  View: OwnParticipationView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
