/** Every role of the house. A person may have several; what each may do is in permission.ts. */
export const roles = [
  'staff',
  'manager',
  'staff-representative',
  'action-owner',
  'editor',
  'publisher',
  'od-analyst',
  'od-lead',
  'administrator',
] as const

export type Role = (typeof roles)[number]

/** How a role is called on a page, and what whoever has it is there for. */
export const roleWords: Record<Role, { name: string; purpose: string }> = {
  staff: { name: 'Member of staff', purpose: 'collects a credential for a survey and sees what came of it' },
  manager: { name: 'Manager', purpose: 'sees the released results of their own unit' },
  'staff-representative': {
    name: 'Staff representative',
    purpose: 'sees a covenant before it is sealed, and everything released after',
  },
  'action-owner': { name: 'Owner of an action', purpose: 'reports on the actions that are theirs' },
  editor: { name: 'Editor', purpose: 'keeps the record: imports, writes, cites, checks' },
  publisher: { name: 'Publisher', purpose: 'publishes what an editor has prepared' },
  'od-analyst': { name: 'OD analyst', purpose: 'designs surveys and reads released results' },
  'od-lead': { name: 'OD lead', purpose: 'opens and closes surveys and releases results' },
  administrator: { name: 'Administrator', purpose: 'keeps people, roles and the audit log' },
}

/** Roles that are always of one unit, and of the units below it: without one they would reach everywhere. */
export const rolesOfAUnit = ['manager'] as const satisfies readonly Role[]

/** Roles that may be of one unit or of the whole organisation. All that are in neither list are of the whole. */
export const rolesOfAUnitOrAll = ['staff-representative', 'action-owner', 'od-analyst'] as const satisfies readonly Role[]

/** Whether a role must name a unit, may name one, or never does. */
export type RoleReach = 'unit' | 'unit-or-all' | 'all'

export function roleReach(role: Role): RoleReach {
  if (rolesOfAUnit.some((of) => of === role)) return 'unit'
  return rolesOfAUnitOrAll.some((of) => of === role) ? 'unit-or-all' : 'all'
}

export function isRole(word: unknown): word is Role {
  return roles.some((role) => role === word)
}
