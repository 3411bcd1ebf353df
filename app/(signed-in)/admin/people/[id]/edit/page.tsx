import { EditPersonView } from '@/components/access/person-form-view'
import { personPage } from '@/lib/services/person-page'
import { signedInRoute } from '../../../../signed-in-route'
import { personPath } from '../person-path'

const route = signedInRoute({
  path: (params) => personPath(params, '/edit'),
  title: 'Mend a name or an address',
  load: ({ actor, params: { id = '' } }) => personPage(actor, id),
  View: EditPersonView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
