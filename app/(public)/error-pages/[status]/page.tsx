import { ErrorView, errorTitle } from '@/components/site/error-view'
import { errorPage } from '@/lib/services/error-page'
import { publicRoute } from '../../public-route'

// The front answers with these, baked; it never serves them under this address.
const route = publicRoute({
  load: (params) => errorPage(params.status ?? ''),
  title: ({ status }) => errorTitle(status),
  description: () => 'This address has no page.',
  View: ErrorView,
  unlisted: true,
})

export const generateMetadata = route.generateMetadata
export default route.Page
