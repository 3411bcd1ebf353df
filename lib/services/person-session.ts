import { eq, sql } from 'drizzle-orm'
import { endSessionsOf } from '@/db/site/end-sessions'
import { readLiveSessions, type LiveSession } from '@/db/site/read-people'
import { sessions } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, paged, type Change, type Paged, type Reading } from './outcome'
import { showPerson } from './person'

const atOnce = 50

/** Everybody's live sessions, those used last first. */
export async function listSessions(actor: Actor, page: number, { database, now }: AuditTrail = auditTrail()): Promise<Reading<Paged<LiveSession>>> {
  if (!may(actor, 'read-people').ok) return forbidden
  const { total, rows } = await readLiveSessions(database, { personId: null, now: now(), skip: (page - 1) * atOnce, most: atOnce })
  return { ok: true, content: paged(rows, total, page, atOnce) }
}

/**
 * Ends a person's session, or with no `session` all of them, at once; of the actor's own all but the one in use. One
 * that has ended already is as good as ended.
 */
export async function endPersonSessions(
  actor: Actor,
  personId: string,
  session: string | undefined,
  trail: AuditTrail = auditTrail(),
): Promise<Change> {
  const verdict = may(actor, 'end-sessions')
  if (!verdict.ok) return forbidden
  const shown = await showPerson(actor, personId, trail)
  if (!shown.ok) return shown
  const { name } = shown.content.person
  const live = shown.content.sessions.filter(({ id }) => (session === undefined ? id !== actor.sessionId : id === session))
  const [first] = live
  if (first === undefined) return { ok: true }
  const by = byPerson(actor, verdict.by)
  const note =
    session === undefined
      ? { action: 'sessions-ended' as const, actor: by, subject: { id: personId, name }, before: { sessions: live.length }, after: { why: 'asked' as const } }
      : { action: 'session-ended' as const, actor: by, subject: { id: first.id, name }, before: { device: first.device }, after: { why: 'asked' as const } }
  await audited(
    note,
    {
      statements: [
        session === undefined
          ? endSessionsOf(trail.database, personId, actor.sessionId)
          : trail.database.delete(sessions).where(eq(sessions.id, first.id)),
      ],
      onlyIf: sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${sessions.userId} = ${personId})`,
    },
    trail,
  )
  return { ok: true }
}
