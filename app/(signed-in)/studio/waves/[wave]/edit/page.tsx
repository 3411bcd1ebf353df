import { PlanView } from '@/components/wave/plan-view'
import { formState } from '@/lib/services/form-state'
import { editWavePage } from '@/lib/services/wave-pages'
import { signedInRoute } from '../../../../signed-in-route'
import { wavePath } from '../../wave-path'

const route = signedInRoute({
  path: (params) => wavePath(params, '/edit'),
  title: 'Change the plan of a wave',
  load: ({ actor, params: { wave = '' }, search }) => editWavePage(actor, wave, formState(search.form).values),
  View: PlanView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
