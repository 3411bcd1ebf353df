import type { GrantRow } from '@/db/site/read-people'
import { grantOriginWords } from '@/lib/domain/access/grant-origin'
import { roleReach, roleWords } from '@/lib/domain/access/role'
import { londonTime } from '@/lib/platform/clock'

/** A role as one person has it, in words. */
export function grantLine({ id, role, unitName, unitId, origin, grantedAt }: GrantRow) {
  return {
    id,
    role: roleWords[role].name,
    purpose: roleWords[role].purpose,
    scope: unitId !== null ? (unitName ?? 'One unit') : roleReach(role) === 'all' ? null : 'The whole organisation',
    origin: grantOriginWords[origin],
    byGroup: origin === 'group',
    isAdministrator: role === 'administrator',
    since: londonTime(grantedAt),
  }
}
