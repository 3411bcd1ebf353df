import type { Actor } from '@/lib/domain/access/actor'
import { roleReach, roles } from '@/lib/domain/access/role'
import { londonTime } from '@/lib/platform/clock'
import { auditLine } from './audit-line'
import { historyOf } from './audit-read'
import { auditTrail, type AuditTrail } from './audit-trail'
import { grantLine } from './grant-line'
import { notFound, type Reading } from './outcome'
import { showPerson } from './person'
import { sessionLine } from './session-line'
import { listUnits } from './unit'

/** One person in words: their roles and where they are signed in. */
export async function personPage(actor: Actor, id: string, trail: AuditTrail = auditTrail()) {
  const shown = await showPerson(actor, id, trail)
  if (!shown.ok) return shown
  const { person, sessions } = shown.content
  const content = {
    id,
    name: person.name,
    email: person.email,
    since: londonTime(person.createdAt),
    disabled: person.disabledAt === null ? null : londonTime(person.disabledAt),
    isSelf: id === actor.personId,
    grants: person.grants.map(grantLine),
    sessions: sessions.map((session) => sessionLine(session, actor.sessionId)),
  }
  return { ok: true, content } satisfies Reading<unknown>
}

/** The same with what the log lately says of them; nothing of it for whoever may not read the log. */
export async function personWithHistory(actor: Actor, id: string, trail: AuditTrail = auditTrail()) {
  const [shown, history] = await Promise.all([personPage(actor, id, trail), historyOf(actor, id, trail)])
  if (!shown.ok) return shown
  return { ok: true, content: { ...shown.content, history: history.ok ? history.content.map(auditLine) : null } } satisfies Reading<unknown>
}

/** The same with what there is to choose from when a role is given. */
export async function personToGiveRole(actor: Actor, id: string, trail: AuditTrail = auditTrail()) {
  const [shown, units] = await Promise.all([personPage(actor, id, trail), listUnits(actor, trail)])
  if (!shown.ok) return shown
  if (!units.ok) return units
  const choices = roles.map((role) => ({ role, reach: roleReach(role) }))
  return { ok: true, content: { ...shown.content, choices, units: units.content.units } } satisfies Reading<unknown>
}

/** The same with one of their grants, which is to be taken. */
export async function personToTakeRole(actor: Actor, id: string, grantId: string, trail: AuditTrail = auditTrail()) {
  const shown = await personPage(actor, id, trail)
  if (!shown.ok) return shown
  const grant = shown.content.grants.find((one) => one.id === grantId)
  return grant === undefined ? notFound : ({ ok: true, content: { ...shown.content, grant } } satisfies Reading<unknown>)
}

/** The same with one of their sessions, which is to be ended, or with `sessionId` undefined all of them. */
export async function personToSignOut(actor: Actor, id: string, sessionId: string | undefined, trail: AuditTrail = auditTrail()) {
  const shown = await personPage(actor, id, trail)
  if (!shown.ok) return shown
  const session = shown.content.sessions.find((one) => one.id === sessionId) ?? null
  return { ok: true, content: { ...shown.content, session, all: sessionId === undefined } } satisfies Reading<unknown>
}
