import { archiveSurvey } from '@/lib/services/survey-draft'
import { signedInForm } from '../../../../form-route'
import { pageOf } from '../survey-page'

export const { GET, POST } = signedInForm({
  page: pageOf(),
  handle: async ({ actor, params, values }) => {
    const away = values.way !== 'back'
    const moved = await archiveSurvey(actor, params.id ?? '', away)
    return moved.ok ? { ok: true, to: pageOf(`?done=${away ? 'archived' : 'restored'}`)(params) } : moved
  },
})
