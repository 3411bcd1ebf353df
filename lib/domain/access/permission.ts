import type { Role } from './role'

/** What a permission reaches: the whole house, or one unit at a time (and the units below it). */
type Reach = 'house' | 'unit'
type Rule = { words: string; reach: Reach; roles: readonly Role[] }

/**
 * Every permission of the house, and the roles that have it. Whatever is not here nobody may do. An administrator
 * keeps people and the log and has, by that role, no part in the record or in surveys.
 */
export const permissions = {
  'read-people': { words: 'see people, their roles and sessions', reach: 'house', roles: ['administrator'] },
  'change-people': { words: 'add, change, disable and enable people', reach: 'house', roles: ['administrator'] },
  'grant-roles': { words: 'give and take roles', reach: 'house', roles: ['administrator'] },
  'end-sessions': { words: "end other people's sessions", reach: 'house', roles: ['administrator'] },
  'change-units': { words: 'add and rename units', reach: 'house', roles: ['administrator'] },
  'keep-roster': { words: 'import the roster of staff', reach: 'house', roles: ['administrator'] },
  'read-audit': { words: 'read, search and download the audit log', reach: 'house', roles: ['administrator'] },
  'keep-backups': { words: 'make and fetch backups', reach: 'house', roles: ['administrator'] },

  'edit-record': { words: 'import, write, cite and check the record', reach: 'house', roles: ['editor'] },
  'publish-record': { words: 'publish what an editor has prepared', reach: 'house', roles: ['publisher'] },
  'read-desk': { words: 'see what is being prepared', reach: 'house', roles: ['editor', 'publisher'] },

  'design-survey': { words: 'design surveys', reach: 'house', roles: ['od-analyst', 'od-lead'] },
  'run-survey': { words: 'open, remind and close surveys', reach: 'house', roles: ['od-lead'] },
  'release-results': { words: 'release results', reach: 'house', roles: ['od-lead'] },
  'read-covenant-draft': {
    words: 'see a covenant before it is sealed',
    reach: 'house',
    roles: ['staff-representative', 'od-analyst', 'od-lead'],
  },
  'discuss-covenant': {
    words: 'say something of a covenant before it is sealed',
    reach: 'house',
    roles: ['staff-representative', 'od-analyst', 'od-lead'],
  },
  'read-participation': {
    words: 'see how many of a unit have collected, to five points',
    reach: 'unit',
    roles: ['manager', 'od-analyst', 'od-lead'],
  },
  'read-unit-results': {
    words: 'see the released results of a unit',
    reach: 'unit',
    roles: ['manager', 'staff-representative', 'od-analyst', 'od-lead'],
  },
  'collect-credential': { words: 'collect a credential to answer with', reach: 'house', roles: ['staff'] },
  'report-action': { words: 'report on an action', reach: 'unit', roles: ['action-owner'] },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

/** Those that are about one unit: whoever asks says which. */
export type UnitPermission = {
  [P in Permission]: (typeof permissions)[P]['reach'] extends 'unit' ? P : never
}[Permission]

export type HousePermission = Exclude<Permission, UnitPermission>

export function isPermission(word: string): word is Permission {
  return Object.hasOwn(permissions, word)
}
