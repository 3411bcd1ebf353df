import { filterTitle, RecommendationsView } from '@/components/record/recommendations-view'
import { filteredRecommendationsPage } from '@/lib/services/recommendation'
import { publicRoute } from '../../../public-route'

// The first part of the address is the kind of filter: /recommendations/review/cpc-2019. It shares the name
// of the folder beside it, because Next wants one name for one place in an address.
const route = publicRoute({
  load: (params) => filteredRecommendationsPage(params.id ?? '', params.key ?? ''),
  title: ({ filter }) => filterTitle(filter),
  description: ({ filter }) => `Recommendations by ${filter?.kind ?? 'filter'}: ${filter?.name ?? ''}.`,
  View: RecommendationsView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
