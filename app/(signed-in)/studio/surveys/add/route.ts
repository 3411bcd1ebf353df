import { beginSurvey } from '@/lib/services/survey-begin'
import { surveyPath } from '@/lib/domain/survey/draft-page'
import { signedInForm } from '../../../form-route'

export const { GET, POST } = signedInForm({
  page: () => '/studio/surveys/new',
  handle: async ({ actor, values }) => {
    const begun = await beginSurvey(actor, values)
    return begun.ok ? { ok: true, to: surveyPath(begun.id, '?done=begun') } : begun
  },
})
