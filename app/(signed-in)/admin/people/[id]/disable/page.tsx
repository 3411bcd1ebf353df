import { DisablePersonView } from '@/components/access/disable-person-view'
import { personPage } from '@/lib/services/person-page'
import { signedInRoute } from '../../../../signed-in-route'
import { personPath } from '../person-path'

const route = signedInRoute({
  path: (params) => personPath(params, '/disable'),
  title: 'Disable a person?',
  load: ({ actor, params: { id = '' } }) => personPage(actor, id),
  View: DisablePersonView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
