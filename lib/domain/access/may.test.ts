import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, HeldRole } from './actor'
import { may, type UnitScope } from './may'
import { permissions, isPermission, type Permission } from './permission'
import { roleReach, roles, roleWords, type Role } from './role'

const actor = (...held: HeldRole[]): Actor => ({ personId: 'p', name: 'Ann', email: null, roles: held, sessionId: 's' })
const holds = (role: Role, unitId: string | null = null) => actor({ role, unitId })
const home: UnitScope = { unitId: 'home-care', above: ['care', 'council'] }
const ask = (who: Actor | null, permission: Permission, scope: UnitScope) =>
  (may as (who: Actor | null, permission: Permission, scope: UnitScope) => ReturnType<typeof may>)(who, permission, scope)

/** Who may what, written out by hand beside the table that the program reads. */
const matrix: Record<Role, Permission[]> = {
  staff: ['collect-credential'],
  manager: ['read-participation', 'read-unit-results'],
  'staff-representative': ['read-covenant-draft', 'discuss-covenant', 'read-unit-results'],
  'action-owner': ['report-action'],
  editor: ['edit-record', 'read-desk'],
  publisher: ['publish-record', 'read-desk'],
  'od-analyst': ['design-survey', 'read-covenant-draft', 'discuss-covenant', 'read-participation', 'read-unit-results'],
  'od-lead': [
    'design-survey', 'run-survey', 'release-results', 'read-covenant-draft', 'discuss-covenant', 'read-participation', 'read-unit-results',
  ],
  administrator: [
    'read-people', 'change-people', 'grant-roles', 'end-sessions', 'change-units', 'keep-roster', 'read-audit', 'keep-backups',
  ],
}
const names = Object.keys(permissions).filter(isPermission)

describe('may', () => {
  it.each(roles.flatMap((role) => names.map((name): [Role, Permission] => [role, name])))('%s, %s', (role, name) => {
    const unitId = roleReach(role) === 'unit' ? 'care' : null
    expect(ask(holds(role, unitId), name, home).ok).toBe(matrix[role].includes(name))
  })

  it('nobody who is not signed in may do anything', () => {
    for (const name of names) expect(ask(null, name, home)).toMatchObject({ ok: false, reason: 'not-signed-in' })
  })

  it('reaches the unit and those below it, not its neighbour, its parent or the whole', () => {
    const manager = holds('manager', 'care')
    expect(may(manager, 'read-unit-results', { unitId: 'care', above: ['council'] }).ok).toBe(true)
    expect(may(manager, 'read-unit-results', home).ok).toBe(true)
    for (const scope of [{ unitId: 'roads', above: ['council'] }, { unitId: 'council', above: [] }, 'organisation'] as const) {
      expect(may(manager, 'read-unit-results', scope)).toEqual({
        ok: false, reason: 'other-unit', needs: permissions['read-unit-results'].roles,
      })
    }
  })

  it('without a unit asks for the whole', () => {
    const careless = may as (who: Actor, permission: Permission) => ReturnType<typeof may>
    expect(careless(holds('manager', 'care'), 'read-unit-results').ok).toBe(false)
    expect(careless(holds('od-lead'), 'read-unit-results').ok).toBe(true)
  })

  it('names the roles by which it is so, once each', () => {
    const who = actor({ role: 'manager', unitId: 'care' }, { role: 'manager', unitId: 'council' }, { role: 'staff', unitId: null })
    expect(may(who, 'read-unit-results', home)).toEqual({ ok: true, by: ['manager'] })
  })

  it('another role never takes away, and is never enough by itself', () => {
    const role = fc.constantFrom(...roles)
    const held = fc.array(fc.record({ role, unitId: fc.constantFrom(null, 'care', 'roads') }), { maxLength: 4 })
    fc.assert(
      fc.property(held, held, fc.constantFrom(...names), (one, two, name) => {
        const both = ask(actor(...one, ...two), name, home).ok
        expect(both).toBe(ask(actor(...one), name, home).ok || ask(actor(...two), name, home).ok)
      }),
    )
  })
})

it('every role has words, and may do something', () => {
  for (const role of roles) {
    expect(roleWords[role].name).not.toBe('')
    expect(names.some((name) => permissions[name].roles.some((one) => one === role))).toBe(true)
  }
})
