import { withQuery } from '@/lib/domain/site/page-number'
import { takeSurveyStep } from '@/lib/services/survey-step'
import { signedInForm } from '../../../../form-route'
import { pageOf } from '../survey-page'

export const { GET, POST } = signedInForm({
  page: pageOf(),
  handle: async ({ actor, params, values }) => {
    const page = pageOf()(params)
    const { open = '', of: code, section } = values
    const taken = await takeSurveyStep(actor, params.id ?? '', values)
    if (!taken.ok) return 'errors' in taken ? { ...taken, page: withQuery(page, { open }), status: taken.changed ? 409 : 422 } : taken
    const [added] = taken.added
    if (added !== undefined) return { ok: true, to: `${withQuery(page, { done: 'added', open: `question:${added}` })}#open` }
    const stays = values.then === 'stay' || values['option-up'] !== undefined
    if (stays) return { ok: true, to: `${withQuery(page, { done: 'saved', open: values.step === 'set-question' ? `question:${values.code ?? code ?? ''}` : open })}#open` }
    const place = values.step === 'delete-question' || values.step === 'delete-section' ? '' : code !== undefined ? `#q-${values.code ?? code}` : section === undefined ? '' : `#s-${section}`
    return { ok: true, to: `${withQuery(page, { done: 'saved' })}${place}` }
  },
})
