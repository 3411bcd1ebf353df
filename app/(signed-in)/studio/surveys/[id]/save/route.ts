import { autosaveSurvey } from '@/lib/services/survey-autosave'
import { signedInForm } from '../../../../form-route'
import { pageOf } from '../survey-page'

// What the builder's script sends, and reads.
export const { GET, POST } = signedInForm({
  page: pageOf(),
  bounds: { longest: 2_100_000 },
  handle: async ({ actor, params, values }) => {
    const saved = await autosaveSurvey(actor, params.id ?? '', values)
    if (saved.ok) return { ok: true, file: answer(saved.saving) }
    if ('reason' in saved) return saved
    return { ok: true, file: answer({ state: 'refused', words: Object.values(saved.errors).join('. ') }, 422) }
  },
})

const answer = (words: object, status = 200) => Response.json(words, { status, headers: { 'Cache-Control': 'no-store' } })
