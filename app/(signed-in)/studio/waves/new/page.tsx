import { PlanView } from '@/components/wave/plan-view'
import { formState } from '@/lib/services/form-state'
import { newWavePage } from '@/lib/services/wave-pages'
import { signedInRoute } from '../../../signed-in-route'

const route = signedInRoute({
  path: () => '/studio/waves/new',
  title: 'Plan a wave',
  load: ({ actor, search: { survey, from, form } }) => newWavePage(actor, { survey, from, typed: formState(form).values }),
  View: PlanView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
