import { readSurveyRow } from '@/db/site/read-surveys'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { stepOf } from '@/lib/domain/survey/draft-form'
import { readDraft } from '@/lib/domain/survey/draft-shape'
import { applyStep, codesOf, type DraftStep } from '@/lib/domain/survey/draft-step'
import type { Survey } from '@/lib/domain/survey/survey'
import { auditTrail, type AuditTrail } from './audit-trail'
import { changedMeanwhile, forbidden, invalid, notFound, type Forbidden, type Invalid, type NotFound } from './outcome'
import { seenOf } from './survey-builder'
import { saveSurveyDraft } from './survey-draft'
import { keepSurveyUndo, surveyUndo } from './survey-undo'

type Typed = Readonly<Record<string, string | undefined>>

/** `added`: the codes of questions that were not there before. `changed`: somebody else has changed the same thing. */
export type StepTaken = { ok: true; added: string[] } | (Invalid & { changed?: true }) | Forbidden | NotFound

const meanwhile = 'Somebody else has changed this since you opened it. What stands now is shown below, and what you typed is kept: mend it, then save again'

/** Takes the step that a form of the builder asks for, on the draft as it stands now. */
export async function takeSurveyStep(actor: Actor, id: string, typed: Typed, trail: AuditTrail = auditTrail()): Promise<StepTaken> {
  return changeDraft(actor, id, trail, (draft) => {
    const reading = stepOf(typed, draft)
    if (!reading.ok) return invalid(reading.errors)
    const isOld = (typed.seen ?? '') !== '' && typed.seen !== seenOf(draft, typed.open ?? '')
    return isOld ? { ...invalid({ '': meanwhile }), changed: true } : reading
  })
}

/** Takes a step that a page of its own asks for, such as taking in an instrument. */
export async function changeSurvey(actor: Actor, id: string, words: string, step: (draft: Survey) => DraftStep, trail: AuditTrail = auditTrail()): Promise<StepTaken> {
  return changeDraft(actor, id, trail, (draft) => ({ ok: true, words, step: step(draft) }))
}

type Decided = { ok: true; words: string; step: DraftStep } | (Invalid & { changed?: true })

/** How often a step is taken anew where somebody else saves at the same moment. */
const attempts = 5

async function changeDraft(actor: Actor, id: string, trail: AuditTrail, decide: (draft: Survey) => Decided): Promise<StepTaken> {
  if (!may(actor, 'design-survey').ok) return forbidden
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await readSurveyRow(trail.database, id)
    if (row === null) return notFound
    const draft = readDraft(JSON.parse(row.draft))
    if (draft === null) return invalid({ '': 'This survey cannot be changed here: export it, mend the file and import it' })
    const decided = decide(draft)
    if (!decided.ok) return decided
    const next = applyStep(draft, decided.step)
    if (next === null) return changedMeanwhile
    const saved = await saveSurveyDraft(actor, id, { revision: row.revision, draft: next }, trail)
    if (saved.ok) {
      if (saved.revision !== row.revision) {
        const { past } = surveyUndo(id, actor.personId, row.revision)
        keepSurveyUndo(id, actor.personId, { revision: saved.revision, past: [...past, { draft: row.draft, words: decided.words }], future: [] })
      }
      const before = codesOf(draft)
      return { ok: true, added: [...codesOf(next)].filter((code) => !before.has(code)) }
    }
    if (!('reason' in saved) || saved.reason !== 'conflict') return saved
  }
  return changedMeanwhile
}

const nothingToUndo = invalid({ '': 'There is nothing to undo: the survey has been changed since, or this site has been started anew' })

/** Takes back what somebody did last without a script, or does it again. */
export async function undoSurveyStep(actor: Actor, id: string, way: 'undo' | 'redo', trail: AuditTrail = auditTrail()): Promise<StepTaken> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(trail.database, id)
  if (row === null) return notFound
  const { past, future } = surveyUndo(id, actor.personId, row.revision)
  const entry = way === 'undo' ? past.at(-1) : future[0]
  if (entry === undefined) return nothingToUndo
  const saved = await saveSurveyDraft(actor, id, { revision: row.revision, draft: JSON.parse(entry.draft) }, trail)
  if (!saved.ok) return 'errors' in saved || saved.reason !== 'conflict' ? saved : nothingToUndo
  const now = { draft: row.draft, words: entry.words }
  keepSurveyUndo(id, actor.personId, way === 'undo'
    ? { revision: saved.revision, past: past.slice(0, -1), future: [now, ...future] }
    : { revision: saved.revision, past: [...past, now], future: future.slice(1) })
  return { ok: true, added: [] }
}
