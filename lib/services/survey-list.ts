import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { londonTime } from '@/lib/platform/clock'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, type Reading } from './outcome'
import { listSurveys } from './survey-draft'

/** For a page that shows nothing but a form for whoever designs surveys. */
export function mayDesign(actor: Actor): Reading<object> {
  return may(actor, 'design-survey').ok ? { ok: true, content: {} } : forbidden
}

/** Surveys as a list shows them: those that are worked on, or those that are archived. */
export async function surveyList(actor: Actor, archived: boolean, trail: AuditTrail = auditTrail()) {
  const listed = await listSurveys(actor, trail)
  if (!listed.ok) return listed
  const all = listed.content.surveys.map(({ updatedAt, archivedAt, ...survey }) => ({ ...survey, updatedAt: londonTime(updatedAt), archived: archivedAt !== null }))
  const surveys = all.filter((survey) => survey.archived === archived)
  return { ok: true, content: { archived, surveys, others: all.length - surveys.length } } satisfies Reading<unknown>
}
