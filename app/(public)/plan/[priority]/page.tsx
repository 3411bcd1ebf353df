import { PriorityPageView } from '@/components/record/priority-view'
import { priorityTitle } from '@/lib/domain/record/plan-view'
import { priorityPage } from '@/lib/services/plan'
import { publicRoute } from '../../public-route'

const route = publicRoute({
  load: (params) => priorityPage(params.priority ?? ''),
  title: ({ priority, pointer }) => `Priority ${priority.ordinal}: ${priorityTitle(priority, pointer)}`,
  description: ({ priority, pointer }) =>
    pointer === null ? priority.summary : `${priorityTitle(priority, pointer)}: ${priority.summary}`,
  View: PriorityPageView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
