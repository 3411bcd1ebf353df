import { SourcePageView } from '@/components/record/source-view'
import { sourcePage } from '@/lib/services/source'
import { publicRoute } from '../../public-route'

const route = publicRoute({
  load: (params) => sourcePage(params.id ?? ''),
  title: ({ source }) => source.title,
  description: ({ source }) => source.summary,
  View: SourcePageView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
