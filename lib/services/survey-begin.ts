import type { Actor } from '@/lib/domain/access/actor'
import { newestVersion } from '@/lib/domain/survey/instrument'
import { instrumentQuestions } from '@/lib/domain/survey/instrument-use'
import { environment } from '@/lib/platform/environment'
import { auditTrail, type AuditTrail } from './audit-trail'
import type { Change, Reading } from './outcome'
import { listInstruments } from './instrument'
import { createSurvey } from './survey-draft'
import { insertInstrument } from './survey-instruments'
import { heldInstruments } from './survey-review'
import { changeSurvey } from './survey-step'

type Typed = Readonly<Record<string, string | undefined>>

/** What a survey can be begun from. */
export function newSurveyPage(actor: Actor) {
  const listed = listInstruments(actor, '')
  if (!listed.ok) return listed
  const instruments = listed.content.instruments.map(({ instrument: { id, title, about }, questions }) => ({ id, title, about, questions: questions.length }))
  return { ok: true, content: { instruments, organisation: environment().siteKeeper } } satisfies Reading<unknown>
}

/** Begins a survey, empty or with the instruments that were ticked, each in a section of its own. */
export async function beginSurvey(actor: Actor, typed: Typed, trail: AuditTrail = auditTrail()): Promise<Change<{ id: string }>> {
  const begun = await createSurvey(actor, typed, trail)
  if (!begun.ok) return begun
  const chosen = heldInstruments().filter(({ id }) => typed[`instrument-${id}`] === 'yes')
  for (const instrument of chosen) {
    const items = instrumentQuestions(instrument, newestVersion(instrument), typed.organisation ?? '').map(({ origin }) => origin?.item ?? '')
    const taken = await insertInstrument(actor, begun.id, instrument.id, items, '', trail)
    if (!taken.ok) return taken
  }
  // The empty section with which a survey begins is for those who begin with nothing.
  if (chosen.length > 0) await changeSurvey(actor, begun.id, 'empty section deleted', ({ sections: [first] }) => ({ kind: 'delete-section', id: first?.id ?? '' }), trail)
  return begun
}
