import { RosterView } from '@/components/roster/roster-view'
import { rosterPage } from '@/lib/services/roster-page'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({ path: () => '/admin/roster', title: 'Roster', load: ({ actor, search }) => rosterPage(actor, search), View: RosterView })

export const generateMetadata = route.generateMetadata
export default route.Page
