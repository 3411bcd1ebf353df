import type { Actor } from '@/lib/domain/access/actor'
import { answersGiven } from '@/lib/domain/survey/answer-fields'
import { type AnswerShown, type AnswerWavePage, formFields, nothingTyped } from '@/lib/domain/survey/answer-page'
import { groupWords } from '@/lib/domain/survey/reporting-group'
import { questionsOf } from '@/lib/domain/survey/survey'
import { receiptOfCounted, submitWithCredential } from './answer'
import { confidentialCredential } from './answer-confidential'
import { answerContent } from './answer-content'
import { answerPage } from './answer-page'
import { shownFor } from './answer-reply'
import { confidentialPlace, keepTakingPart } from './collect'
import type { FormState } from './form-state'
import { notFound, type Forbidden, type NotFound, type Reading } from './outcome'

// Here somebody who is signed in answers. What they answer goes to the answering side as everybody's does and into no
// log; that the site could link the two while the wave's key lasts is what this mode says of itself.

/** The page of a confidential survey for somebody invited to it. `receipt`: theirs, once they have answered. */
type FormAgain = Extract<AnswerShown, { kind: 'form' }>
export type ConfidentialPage = { page: AnswerWavePage; shown: FormAgain; counted: string; receipt: string | null }

const shownField = 'shown'

export async function confidentialPage(actor: Actor, slug: string, form: FormState): Promise<Reading<ConfidentialPage>> {
  const place = await confidentialPlace(actor, slug)
  if (!place.ok) return place
  const { memberId, group } = place.content
  const [page, made] = [await answerPage(slug, '', new Date()), await confidentialCredential(slug, memberId, group.id, new Date())]
  if (page === null || made === null) return notFound
  const shown = shownAgain(form)
  return { ok: true, content: { page, shown, counted: groupWords({ ...group, unit: [], parts: [] }), receipt: await receiptOfCounted(slug, made.credential.nonce) } }
}

/** The form as `answerConfidentially` gave it back; or, of a page that had grown old, as it was typed. */
function shownAgain({ values, errors }: FormState): FormAgain {
  const kept = values[shownField]
  if (kept !== undefined) return JSON.parse(kept) as FormAgain
  const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]))
  return { ...(nothingTyped as FormAgain), typed: { fields: typed, code: '' }, notice: errors[''] ?? null }
}

/** Counts somebody's answers, once; or gives back what was typed, with what is wrong, for `confidentialPage`. */
export async function answerConfidentially(
  actor: Actor, slug: string, fields: Record<string, string[]>,
): Promise<{ ok: true } | { ok: false; values: Record<string, string> } | Forbidden | NotFound> {
  const now = new Date()
  const place = await confidentialPlace(actor, slug)
  if (!place.ok) return place
  const { memberId, group } = place.content
  const [page, made] = [await answerPage(slug, '', now), await confidentialCredential(slug, memberId, group.id, now)]
  if (page === null || made === null) return notFound
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('~') && name !== 'form-token'))
  const sent = { answers: answersGiven(questionsOf(page.survey), own), confirmed: fields[formFields.confirmed]?.[0] === 'yes' }
  const content = answerContent(page.survey, sent.answers, sent.confirmed)
  // Nobody is written down as taking part for answers that cannot be counted yet.
  const outcome = content.ok && (await keepTakingPart(place.content, made.collectedHash))
    ? await submitWithCredential(slug, { ...made.credential, group: group.id, ...sent }, now)
    : content.ok ? ({ outcome: 'refused', reason: 'not-genuine' } as const) : ({ outcome: 'mend', problems: content.problems, concerns: content.concerns } as const)
  if (outcome.outcome === 'counted' || outcome.outcome === 'already-counted') return { ok: true }
  return { ok: false, values: { [shownField]: JSON.stringify(shownFor(outcome, { fields: own, code: '', confirmed: sent.confirmed, language: '', entry: 'own' })) } }
}
