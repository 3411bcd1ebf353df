import type { Actor } from '@/lib/domain/access/actor'
import { auditTrail, type AuditTrail } from './audit-trail'
import type { Reading } from './outcome'
import { surveyList } from './survey-list'

const latest = 5

/** What whoever designs and runs surveys finds first. */
export async function studioHome(actor: Actor, trail: AuditTrail = auditTrail()) {
  const listed = await surveyList(actor, false, trail)
  if (!listed.ok) return listed
  const { surveys, others } = listed.content
  const waves = surveys.reduce((sum, survey) => sum + survey.waves, 0)
  return { ok: true, content: { surveys: surveys.length, archived: others, waves, latest: surveys.slice(0, latest) } } satisfies Reading<unknown>
}
