import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { readUnits } from '@/db/site/read-units'
import { units } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { fieldErrors } from '@/lib/domain/access/field-errors'
import { unitForm } from '@/lib/domain/access/unit-form'
import { unitScope, unitTree, type PlacedUnit } from '@/lib/domain/access/unit-tree'
import { byPerson } from '@/lib/domain/audit/actor'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { withinConstraints } from './constraint'
import { changedMeanwhile, forbidden, invalid, notFound, type Change, type Reading } from './outcome'

/** Every unit at its place. */
export async function listUnits(actor: Actor, { database }: AuditTrail = auditTrail()): Promise<Reading<{ units: PlacedUnit[] }>> {
  if (!may(actor, 'read-people').ok) return forbidden
  return { ok: true, content: { units: unitTree(await readUnits(database)) } }
}

/** One unit, with the others that it may lie under. */
export async function showUnit(
  actor: Actor,
  id: string,
  trail: AuditTrail = auditTrail(),
): Promise<Reading<{ unit: PlacedUnit; units: PlacedUnit[] }>> {
  const listed = await listUnits(actor, trail)
  if (!listed.ok) return listed
  const unit = listed.content.units.find((one) => one.id === id)
  if (unit === undefined) return notFound
  const { units: all } = listed.content
  const above = (other: string) => {
    const scope = unitScope(all, other)
    return scope === null || scope === 'organisation' ? [] : scope.above
  }
  return { ok: true, content: { unit, units: all.filter((other) => other.id !== id && !above(other.id).includes(id)) } }
}

/** Adds a unit (`id` null), or renames or moves one. */
export async function saveUnit(actor: Actor, id: string | null, typed: unknown, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'change-units')
  if (!verdict.ok) return forbidden
  const all = await readUnits(trail.database)
  const before = all.find((unit) => unit.id === id)
  if (id !== null && before === undefined) return notFound
  const form = unitForm.safeParse(typed)
  if (!form.success) return invalid(fieldErrors(form.error))
  const { name, parent: parentId } = form.data
  const parentOf = (unitId: string | null) => all.find((unit) => unit.id === unitId)
  if (parentId !== null && parentOf(parentId) === undefined) return invalid({ parent: 'Choose a unit from the list' })
  const detail = (called: string, under: string | null) => ({ name: called, unit: parentOf(under)?.name ?? null, unitId: under })

  const { database } = trail
  const actorOf = byPerson(actor, verdict.by)
  const after = detail(name, parentId)
  return withinConstraints(async () => {
    if (before === undefined) {
      const unit = { id: randomUUID(), name, parentId }
      await audited(
        { action: 'unit-added', actor: actorOf, subject: unit, before: null, after },
        { statements: [database.insert(units).values(unit)] },
        trail,
      )
      return { ok: true }
    }
    if (before.name === name && before.parentId === parentId) return { ok: true }
    const written = await audited(
      { action: 'unit-changed', actor: actorOf, subject: { id: before.id, name: before.name }, before: detail(before.name, before.parentId), after },
      {
        statements: [database.update(units).set({ name, parentId }).where(eq(units.id, before.id))],
        onlyIf: sql`EXISTS (SELECT 1 FROM ${units} WHERE ${units.id} = ${before.id} AND ${units.name} = ${before.name} AND ${units.parentId} IS ${before.parentId})`,
      },
      trail,
    )
    return written.ok ? { ok: true } : changedMeanwhile
  })
}
