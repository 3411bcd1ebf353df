import { and, asc, count, desc, eq, exists, gt, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { PeopleSpan } from '@/lib/domain/access/people-query'
import type { Role } from '@/lib/domain/access/role'
import type { SiteDatabase } from './database'
import { people, roleGrants, sessions, units } from './schema'

/** Which people are wanted. Every word must stand in the name or the address. */
export type PeopleWanted = PeopleSpan

const shownPerson = { id: people.id, name: people.name, email: people.email, disabledAt: people.disabledAt, createdAt: people.createdAt }

/** A person as a page of people shows them. */
export type PersonRow = { id: string; name: string; email: string | null; disabledAt: Date | null; createdAt: Date }

/** A grant with its unit by name. */
export type GrantRow = {
  id: string
  personId: string
  role: Role
  unitId: string | null
  unitName: string | null
  origin: (typeof roleGrants)['$inferSelect']['origin']
  grantedAt: Date
}

export async function readPeople(
  database: SiteDatabase,
  wanted: PeopleWanted,
  { skip, most }: { skip: number; most: number },
): Promise<{ total: number; rows: PersonRow[] }> {
  const condition = conditionOf(database, wanted)
  const [counted] = await database.select({ total: count() }).from(people).where(condition)
  const rows = await database.select(shownPerson).from(people).where(condition)
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id)).limit(most).offset(skip)
  return { total: counted?.total ?? 0, rows }
}

export async function readPerson(database: SiteDatabase, id: string): Promise<PersonRow | null> {
  const [row] = await database.select(shownPerson).from(people).where(eq(people.id, id))
  return row ?? null
}

/** The grants of these people, the most far-reaching roles first as the list of roles has them. */
export async function readGrantsOf(database: SiteDatabase, personIds: readonly string[]): Promise<GrantRow[]> {
  if (personIds.length === 0) return []
  return database
    .select({
      id: roleGrants.id, personId: roleGrants.personId, role: roleGrants.role, unitId: roleGrants.unitId,
      unitName: units.name, origin: roleGrants.origin, grantedAt: roleGrants.grantedAt,
    })
    .from(roleGrants).leftJoin(units, eq(units.id, roleGrants.unitId))
    .where(inArray(roleGrants.personId, [...personIds])).orderBy(asc(roleGrants.grantedAt), asc(roleGrants.id))
}

/** How many people have each role, those who are disabled left out. */
export async function countRoles(database: SiteDatabase): Promise<{ role: Role; people: number }[]> {
  return database
    .select({ role: roleGrants.role, people: sql<number>`count(DISTINCT ${roleGrants.personId})` })
    .from(roleGrants).innerJoin(people, eq(people.id, roleGrants.personId)).where(isNull(people.disabledAt)).groupBy(roleGrants.role)
}

/** Live sessions with whose they are, those used last first; of one person, or of all. */
export async function readLiveSessions(
  database: SiteDatabase,
  { personId, now, skip, most }: { personId: string | null; now: Date; skip: number; most: number },
) {
  const condition = and(gt(sessions.expires, now), personId === null ? undefined : eq(sessions.userId, personId))
  const [counted] = await database.select({ total: count() }).from(sessions).where(condition)
  const rows = await database
    .select({
      id: sessions.id, personId: people.id, name: people.name, device: sessions.device, signedInBy: sessions.signedInBy,
      createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions).innerJoin(people, eq(people.id, sessions.userId)).where(condition)
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt), asc(sessions.id)).limit(most).offset(skip)
  return { total: counted?.total ?? 0, rows }
}

export type LiveSession = Awaited<ReturnType<typeof readLiveSessions>>['rows'][number]

function conditionOf(database: SiteDatabase, { words, role, state }: PeopleWanted): SQL | undefined {
  const holds = (word: string) =>
    or(sql`instr(lower(${people.name}), ${word}) > 0`, sql`instr(ifnull(${people.email}, ''), ${word}) > 0`)
  return and(
    ...words.toLowerCase().split(/\s+/).filter(Boolean).map(holds),
    state === null ? undefined : state === 'disabled' ? isNotNull(people.disabledAt) : isNull(people.disabledAt),
    role === null
      ? undefined
      : exists(database.select({ one: sql`1` }).from(roleGrants).where(and(eq(roleGrants.personId, people.id), eq(roleGrants.role, role)))),
  )
}
