import { undoSurveyStep } from '@/lib/services/survey-step'
import { signedInForm } from '../../../../form-route'
import { pageOf } from '../survey-page'

export const { GET, POST } = signedInForm({
  page: pageOf(),
  handle: async ({ actor, params, values }) => {
    const way = values.way === 'redo' ? 'redo' : 'undo'
    const taken = await undoSurveyStep(actor, params.id ?? '', way)
    return taken.ok ? { ok: true, to: pageOf(`?done=${way}`)(params) } : taken
  },
})
