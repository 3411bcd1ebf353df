import { and, desc, eq, gt } from 'drizzle-orm'
import type { HeldRole } from '@/lib/domain/access/actor'
import type { SiteDatabase } from './database'
import { people, roleGrants, rosterMembers, sessions } from './schema'

/** A session by the hash of its token, with its person and what roles they have at this moment. */
export async function readSession(database: SiteDatabase, tokenHash: string) {
  const [found] = await database
    .select({ session: sessions, person: people })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(eq(sessions.sessionToken, tokenHash))
  if (found === undefined) return null
  return { ...found, roles: await readRolesOf(database, found.person.id) }
}

/**
 * The roles that a person has. Whoever's address is on the roster is a member of staff, without anybody having to say
 * so, and is none any more once a newer extract has left them out.
 */
export async function readRolesOf(database: SiteDatabase, personId: string): Promise<HeldRole[]> {
  const granted = await database
    .select({ role: roleGrants.role, unitId: roleGrants.unitId })
    .from(roleGrants)
    .where(eq(roleGrants.personId, personId))
  if (granted.some(({ role }) => role === 'staff')) return granted
  const onRoster = await database
    .select({ id: rosterMembers.id })
    .from(rosterMembers)
    .innerJoin(people, eq(people.email, rosterMembers.email))
    .where(eq(people.id, personId))
  return onRoster.length === 0 ? granted : [...granted, { role: 'staff', unitId: null }]
}

/** A person's sessions that have not run out, the newest first. Their token hashes stay where they are. */
export function readSessionsOf(database: SiteDatabase, personId: string, now: Date) {
  return database
    .select({
      id: sessions.id,
      device: sessions.device,
      signedInBy: sessions.signedInBy,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      expires: sessions.expires,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expires, now), gt(sessions.absoluteExpires, now)))
    .orderBy(desc(sessions.createdAt))
}
