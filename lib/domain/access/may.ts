import type { Actor } from './actor'
import { permissions, type HousePermission, type Permission, type UnitPermission } from './permission'
import type { Role } from './role'

/** The unit that is asked about, and every unit above it to the top; or the whole organisation. */
export type UnitScope = { unitId: string; above: readonly string[] } | 'organisation'

/** Whether somebody may, by which of their roles, or why not and who could. */
export type Verdict =
  | { ok: true; by: readonly Role[] }
  | { ok: false; reason: 'not-signed-in' | 'no-role' | 'other-unit'; needs: readonly Role[] }

/**
 * Whether `actor` may. The one place where that is decided: pages ask it what to show, and services ask it again
 * before they act. A role of a unit reaches the units below it, and never the whole organisation.
 */
export function may(actor: Actor | null, permission: HousePermission): Verdict
export function may(actor: Actor | null, permission: UnitPermission, scope: UnitScope): Verdict
export function may(actor: Actor | null, permission: Permission, scope?: UnitScope): Verdict {
  const { reach, roles } = permissions[permission]
  const needs: readonly Role[] = roles
  if (actor === null) return { ok: false, reason: 'not-signed-in', needs }
  const held = actor.roles.filter(({ role }) => needs.includes(role))
  if (held.length === 0) return { ok: false, reason: 'no-role', needs }
  // A unit permission asked for without a unit is asked for everywhere: the narrower reading is the safe one.
  const within = reach === 'house' ? held : held.filter(({ unitId }) => covers(unitId, scope ?? 'organisation'))
  if (within.length === 0) return { ok: false, reason: 'other-unit', needs }
  return { ok: true, by: [...new Set(within.map(({ role }) => role))] }
}

function covers(unitId: string | null, scope: UnitScope): boolean {
  if (unitId === null) return true
  return scope !== 'organisation' && (scope.unitId === unitId || scope.above.includes(unitId))
}
