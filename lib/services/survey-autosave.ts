import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import type { DraftSaving } from '@/lib/domain/survey/draft-page'
import { readDraft } from '@/lib/domain/survey/draft-shape'
import { londonTime } from '@/lib/platform/clock'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, type Change } from './outcome'
import { saveSurveyDraft } from './survey-draft'
import { surveyReview } from './survey-review'

/** Saves what the builder's script sends: the whole draft, over the revision that it began from. */
export async function autosaveSurvey(
  actor: Actor, id: string, typed: Readonly<Record<string, string | undefined>>, trail: AuditTrail = auditTrail(),
): Promise<Change<{ saving: DraftSaving }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const draft = readDraft(parsed(typed.draft ?? ''))
  if (draft === null) return invalid({ '': 'What was sent is not a survey that can be kept' })
  const saved = await saveSurveyDraft(actor, id, { revision: Number(typed.revision), draft }, trail)
  if (saved.ok) return { ok: true, saving: { state: 'saved', revision: saved.revision, review: surveyReview(draft), savedAt: londonTime(trail.now()) } }
  if ('errors' in saved) return saved
  if (saved.reason !== 'conflict') return { ok: false, reason: saved.reason }
  const theirs = readDraft(saved.draft)
  return theirs === null
    ? invalid({ '': 'Somebody else has replaced this survey by one that cannot be changed here' })
    : { ok: true, saving: { state: 'conflict', revision: saved.revision, draft: theirs } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
