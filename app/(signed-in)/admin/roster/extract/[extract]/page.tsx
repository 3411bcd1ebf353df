import { extractAddress } from '@/components/roster/extract-shown'
import { ExtractView } from '@/components/roster/extract-view'
import { extractPage } from '@/lib/services/roster-extract'
import { signedInRoute } from '../../../../signed-in-route'

const route = signedInRoute({
  path: (params) => extractAddress(params.extract ?? ''),
  title: 'What a file would change',
  load: ({ actor, params, search }) => extractPage(actor, params.extract ?? '', search),
  View: ExtractView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
