import type { Actor } from '@/lib/domain/access/actor'
import { pageNumber } from '@/lib/domain/site/page-number'
import { auditTrail, type AuditTrail } from './audit-trail'
import type { Reading } from './outcome'
import { listSessions } from './person-session'
import { sessionLine } from './session-line'

/** Everybody's sessions in words, each with whose it is. */
export async function sessionList(actor: Actor, typed: Readonly<Record<string, string | undefined>>, trail: AuditTrail = auditTrail()) {
  const listed = await listSessions(actor, pageNumber(typed.page), trail)
  if (!listed.ok) return listed
  const rows = listed.content.rows.map((session) => ({
    ...sessionLine(session, actor.sessionId),
    personId: session.personId,
    name: session.name,
  }))
  return { ok: true, content: { ...listed.content, rows } } satisfies Reading<unknown>
}
