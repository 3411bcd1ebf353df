import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { endSessionsOf } from '@/db/site/end-sessions'
import { countRoles, readGrantsOf, readPerson, type GrantRow } from '@/db/site/read-people'
import { readUnits } from '@/db/site/read-units'
import { people, roleGrants } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { isRole, roleReach, roles, roleWords, type Role } from '@/lib/domain/access/role'
import { byPerson } from '@/lib/domain/audit/actor'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { withinConstraints } from './constraint'
import { changedMeanwhile, forbidden, invalid, notFound, type Change, type Reading } from './outcome'

/** How many enabled people have each role, the roles in the order of the house. */
export async function listRoles(
  actor: Actor,
  { database }: AuditTrail = auditTrail(),
): Promise<Reading<{ roles: { role: Role; people: number }[] }>> {
  if (!may(actor, 'read-people').ok) return forbidden
  const counted = new Map((await countRoles(database)).map(({ role, people }) => [role, people]))
  return { ok: true, content: { roles: roles.map((role) => ({ role, people: counted.get(role) ?? 0 })) } }
}

/** The word in a form's `unit` that stands for the whole organisation. It must be chosen: it reaches furthest. */
export const wholeOrganisation = 'all'

/** Gives a role, of a unit or of the whole. The person's sessions end: they come back in with what they now may. */
export async function giveRole(
  actor: Actor,
  personId: string,
  typed: { role?: string | undefined; unit?: string | undefined },
  trail: AuditTrail = auditTrail(),
): Promise<Change> {
  const verdict = may(actor, 'grant-roles')
  if (!verdict.ok) return forbidden
  const person = await readPerson(trail.database, personId)
  if (person === null) return notFound
  if (!isRole(typed.role)) return invalid({ role: 'Choose a role' })
  const { role } = typed
  const units = await readUnits(trail.database)
  const unit = units.find(({ id }) => id === typed.unit) ?? null
  const wrong = unitProblem(role, typed.unit ?? '', unit !== null)
  if (wrong !== null) return invalid({ unit: wrong })
  if (person.disabledAt !== null) return invalid({ '': `${person.name} is disabled: enable them first` })

  const of = roleReach(role) === 'all' ? null : unit
  return withinConstraints(async () => {
    const written = await audited(
      {
        action: 'role-given',
        actor: byPerson(actor, verdict.by),
        subject: { id: personId, name: person.name },
        before: null,
        after: { role, unit: of?.name ?? null, unitId: of?.id ?? null, origin: 'administrator' },
      },
      {
        statements: [
          trail.database.insert(roleGrants).values({
            id: randomUUID(), personId, role, unitId: of?.id ?? null, origin: 'administrator', grantedBy: actor.personId, grantedAt: trail.now(),
          }),
          endSessionsOf(trail.database, personId, actor.sessionId),
        ],
        onlyIf: sql`EXISTS (SELECT 1 FROM ${people} WHERE ${people.id} = ${personId} AND ${people.disabledAt} IS NULL)`,
      },
      trail,
    )
    return written.ok ? { ok: true } : changedMeanwhile
  })
}

/** A role of a unit that names none would be of everything, so nothing is left to a field that was passed over. */
function unitProblem(role: Role, typed: string, isUnit: boolean): string | null {
  const { name } = roleWords[role]
  switch (roleReach(role)) {
    case 'all':
      return typed === '' || typed === wholeOrganisation ? null : `${name} is a role of the whole organisation: choose that`
    case 'unit':
      return isUnit ? null : `${name} is a role of one unit: choose which`
    case 'unit-or-all':
      return isUnit || typed === wholeOrganisation ? null : 'Choose a unit, or the whole organisation'
  }
}

/** Takes a role. `sure` is asked of whoever takes from themselves what lets them give it back. */
export async function takeRole(
  actor: Actor,
  personId: string,
  { grant: grantId, sure }: { grant?: string | undefined; sure?: string | undefined },
  trail: AuditTrail = auditTrail(),
): Promise<Change> {
  const verdict = may(actor, 'grant-roles')
  if (!verdict.ok) return forbidden
  const person = await readPerson(trail.database, personId)
  const grant = (await readGrantsOf(trail.database, [personId])).find(({ id }) => id === grantId)
  if (person === null || grant === undefined) return notFound
  if (personId === actor.personId && grant.role === 'administrator' && sure !== 'yes') {
    return invalid({ sure: 'You could not give this back to yourself. Tick the box if you are sure' })
  }
  return withinConstraints(async () => {
    const written = await audited(
      {
        action: 'role-taken',
        actor: byPerson(actor, verdict.by),
        subject: { id: personId, name: person.name },
        before: detailOf(grant),
        after: null,
      },
      {
        statements: [
          trail.database.delete(roleGrants).where(eq(roleGrants.id, grant.id)),
          endSessionsOf(trail.database, personId, actor.sessionId),
        ],
        onlyIf: sql`EXISTS (SELECT 1 FROM ${roleGrants} WHERE ${roleGrants.id} = ${grant.id})`,
      },
      trail,
    )
    return written.ok ? { ok: true } : changedMeanwhile
  })
}

function detailOf({ role, unitName, unitId, origin }: GrantRow) {
  return { role, unit: unitName, unitId, origin }
}
