import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { hasAdministrator, readGrantsToSignIn } from '@/db/site/read-person-to-sign-in'
import { roleGrants } from '@/db/site/schema'
import type { Role } from '@/lib/domain/access/role'
import type { AuditNote } from '@/lib/domain/audit/note'
import { log } from '@/lib/platform/log'
import { audited } from './audit'
import { siteDatabase } from './database'
import { onceMore } from './once-more'

type Person = { id: string; name: string }

/**
 * Brings the roles that come from somebody's groups into line with what the provider now says. What an administrator
 * gave stays. Never takes the last administrator's role: a group renamed by mistake must not lock a council out, nor
 * keep that person from coming in. Where somebody else changes roles at that moment, what then stands is looked at anew.
 */
export function bringGroupRoles(person: Person, roles: readonly Role[]): Promise<void> {
  return onceMore(() => bring(person, roles))
}

async function bring(person: Person, roles: readonly Role[]): Promise<void> {
  const database = siteDatabase()
  const held = await readGrantsToSignIn(database, person.id)
  const missing = roles.filter((role) => !held.some((grant) => grant.role === role && grant.unitId === null))
  const over = held.filter(({ origin, role }) => origin === 'group' && !roles.includes(role))
  const kept = over.some(({ role }) => role === 'administrator') && !(await hasAdministrator(database, person.id)) ? 'administrator' : null
  if (kept !== null) log.warn('A group no longer makes the last administrator one: they stay one until another is made')
  const gone = over.filter(({ role }) => role !== kept)

  const note = (action: 'role-given' | 'role-taken', role: Role): AuditNote => {
    const detail = { role, unit: null, unitId: null, origin: 'group' as const }
    return { action, actor: { kind: 'site' }, subject: person, before: action === 'role-taken' ? detail : null, after: action === 'role-given' ? detail : null }
  }
  const [first, ...rest] = [...missing.map((role) => note('role-given', role)), ...gone.map(({ role }) => note('role-taken', role))]
  if (first === undefined) return
  await audited([first, ...rest], {
    statements: [
      ...missing.map((role) => database.insert(roleGrants).values({ id: randomUUID(), personId: person.id, role, unitId: null, origin: 'group' })),
      ...gone.map(({ id }) => database.delete(roleGrants).where(eq(roleGrants.id, id))),
    ],
  })
}
