import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { SiteDatabase } from './database'
import { accounts, people, roleGrants } from './schema'

/** A person as signing in asks for them. */
export async function readPersonByAccount(database: SiteDatabase, provider: string, providerAccountId: string) {
  const [found] = await database
    .select({ person: people })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.userId))
    .where(and(eq(accounts.provider, provider), eq(accounts.providerAccountId, providerAccountId)))
  return found?.person ?? null
}

export async function readPersonByEmail(database: SiteDatabase, email: string) {
  const [found] = await database.select().from(people).where(eq(people.email, email))
  return found ?? null
}

/** What of somebody's grants a group brought, and of what origin the others are. */
export function readGrantsToSignIn(database: SiteDatabase, personId: string) {
  return database
    .select({ id: roleGrants.id, role: roleGrants.role, unitId: roleGrants.unitId, origin: roleGrants.origin })
    .from(roleGrants)
    .where(eq(roleGrants.personId, personId))
}

/** Whether anybody who may sign in is an administrator, besides `exceptId`. */
export async function hasAdministrator(database: SiteDatabase, exceptId = ''): Promise<boolean> {
  const found = await database
    .select({ one: sql`1` })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(and(eq(roleGrants.role, 'administrator'), isNull(people.disabledAt), ne(people.id, exceptId)))
    .limit(1)
  return found.length > 0
}
