import { surveyPath } from '@/lib/domain/survey/draft-page'
import { duplicateSurvey } from '@/lib/services/survey-copy'
import { signedInForm } from '../../../../form-route'
import { pageOf } from '../survey-page'

export const { GET, POST } = signedInForm({
  page: pageOf(),
  handle: async ({ actor, params }) => {
    const copied = await duplicateSurvey(actor, params.id ?? '')
    return copied.ok ? { ok: true, to: surveyPath(copied.id, '?done=copied') } : copied
  },
})
