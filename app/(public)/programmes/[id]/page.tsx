import { ProgrammePageView } from '@/components/record/programme-view'
import { programmePage } from '@/lib/services/programme'
import { publicRoute } from '../../public-route'

const route = publicRoute({
  load: (params) => programmePage(params.id ?? ''),
  title: ({ programme }) => programme.title,
  description: ({ programme }) => programme.summary,
  View: ProgrammePageView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
