import { randomUUID } from 'node:crypto'
import { readGrantsOf, readLiveSessions, readPeople, readPerson, type GrantRow, type LiveSession, type PeopleWanted, type PersonRow } from '@/db/site/read-people'
import { people } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { fieldErrors } from '@/lib/domain/access/field-errors'
import { personForm } from '@/lib/domain/access/person-form'
import { byPerson } from '@/lib/domain/audit/actor'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { withinConstraints } from './constraint'
import { forbidden, invalid, notFound, paged, type Change, type Paged, type Reading } from './outcome'

/** People on one page of the list. */
const atOnce = 50

export type ListedPerson = PersonRow & { grants: GrantRow[] }

/** The people that are wanted, by name, with their roles. */
export async function listPeople(
  actor: Actor,
  wanted: PeopleWanted,
  page: number,
  { database }: AuditTrail = auditTrail(),
): Promise<Reading<Paged<ListedPerson>>> {
  if (!may(actor, 'read-people').ok) return forbidden
  const { total, rows } = await readPeople(database, wanted, { skip: (page - 1) * atOnce, most: atOnce })
  const grants = await readGrantsOf(database, rows.map(({ id }) => id))
  const listed = rows.map((row) => ({ ...row, grants: grants.filter(({ personId }) => personId === row.id) }))
  return { ok: true, content: paged(listed, total, page, atOnce) }
}

export type ShownPerson = { person: ListedPerson; sessions: LiveSession[] }

/** One person, with roles and live sessions. */
export async function showPerson(actor: Actor, id: string, { database, now }: AuditTrail = auditTrail()): Promise<Reading<ShownPerson>> {
  if (!may(actor, 'read-people').ok) return forbidden
  const person = await readPerson(database, id)
  if (person === null) return notFound
  const { rows } = await readLiveSessions(database, { personId: id, now: now(), skip: 0, most: 100 })
  return { ok: true, content: { person: { ...person, grants: await readGrantsOf(database, [id]) }, sessions: rows } }
}

/** Whether the form for adding a person is shown. */
export function mayAddPerson(actor: Actor): Reading<object> {
  return may(actor, 'change-people').ok ? { ok: true, content: {} } : forbidden
}

/** Adds a person, who may sign in from then on and has no role yet. */
export async function addPerson(actor: Actor, typed: unknown, trail: AuditTrail = auditTrail()): Promise<Change<{ id: string }>> {
  const verdict = may(actor, 'change-people')
  if (!verdict.ok) return forbidden
  const form = personForm.safeParse(typed)
  if (!form.success) return invalid(fieldErrors(form.error))
  const person = { id: randomUUID(), ...form.data }
  return withinConstraints(async () => {
    await audited(
      { action: 'person-added', actor: byPerson(actor, verdict.by), subject: person, before: null, after: form.data },
      { statements: [trail.database.insert(people).values({ ...person, createdAt: trail.now() })] },
      trail,
    )
    return { ok: true, id: person.id }
  })
}
