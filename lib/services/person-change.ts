import { eq, sql, type SQL } from 'drizzle-orm'
import { endSessionsOf } from '@/db/site/end-sessions'
import { readPerson, type PersonRow } from '@/db/site/read-people'
import { people } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { fieldErrors } from '@/lib/domain/access/field-errors'
import { personForm } from '@/lib/domain/access/person-form'
import { byPerson } from '@/lib/domain/audit/actor'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { withinConstraints } from './constraint'
import { changedMeanwhile, forbidden, invalid, notFound, type Change } from './outcome'
import { showPerson } from './person'

/** Mends a name or an address. With another address every session ends: it may be another person's. */
export async function changePerson(actor: Actor, id: string, typed: unknown, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'change-people')
  if (!verdict.ok) return forbidden
  const person = await readPerson(trail.database, id)
  if (person === null) return notFound
  const form = personForm.safeParse(typed)
  if (!form.success) return invalid(fieldErrors(form.error))
  const { name, email } = form.data
  if (name === person.name && email === person.email) return { ok: true }
  const moved = email !== person.email
  return withinConstraints(async () => {
    const written = await audited(
      {
        action: 'person-changed',
        actor: byPerson(actor, verdict.by),
        subject: { id, name: person.name },
        before: { name: person.name, email: person.email },
        after: { name, email },
      },
      {
        statements: [
          trail.database.update(people).set({ name, email, ...(moved ? { emailVerified: null } : {}) }).where(eq(people.id, id)),
          ...(moved ? [endSessionsOf(trail.database, id, actor.sessionId)] : []),
        ],
        onlyIf: stillIs(person),
      },
      trail,
    )
    return written.ok ? { ok: true } : changedMeanwhile
  })
}

export const disablingOneselfWords = 'You cannot disable yourself: ask another administrator to do it'

/** Disables a person: every session ends at once, and none begins. Never oneself, nor the last administrator. */
export async function disablePerson(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'change-people')
  if (!verdict.ok) return forbidden
  const shown = await showPerson(actor, id, trail)
  if (!shown.ok) return shown
  const { person, sessions } = shown.content
  if (person.disabledAt !== null) return { ok: true }
  if (id === actor.personId) return invalid({ '': disablingOneselfWords })
  return withinConstraints(async () => {
    const written = await audited(
      {
        action: 'person-disabled',
        actor: byPerson(actor, verdict.by),
        subject: { id, name: person.name },
        before: { disabled: false, sessions: sessions.length },
        after: { disabled: true, sessions: 0 },
      },
      {
        // A trigger ends the sessions: whatever disables a person, they are out.
        statements: [trail.database.update(people).set({ disabledAt: trail.now() }).where(eq(people.id, id))],
        onlyIf: stillIs(person),
      },
      trail,
    )
    return written.ok ? { ok: true } : changedMeanwhile
  })
}

/** Lets a disabled person sign in again, with the roles that they had. */
export async function enablePerson(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'change-people')
  if (!verdict.ok) return forbidden
  const person = await readPerson(trail.database, id)
  if (person === null) return notFound
  if (person.disabledAt === null) return { ok: true }
  const written = await audited(
    {
      action: 'person-enabled',
      actor: byPerson(actor, verdict.by),
      subject: { id, name: person.name },
      before: { disabled: true },
      after: { disabled: false },
    },
    { statements: [trail.database.update(people).set({ disabledAt: null }).where(eq(people.id, id))], onlyIf: stillIs(person) },
    trail,
  )
  return written.ok ? { ok: true } : changedMeanwhile
}

/** Whether the person is still as they were read: what is written down of before must be true. */
function stillIs({ id, name, email, disabledAt }: PersonRow): SQL {
  const disabled = disabledAt === null ? null : disabledAt.getTime()
  return sql`EXISTS (SELECT 1 FROM ${people} WHERE ${people.id} = ${id} AND ${people.name} = ${name}
    AND ${people.email} IS ${email} AND ${people.disabledAt} IS ${disabled})`
}
