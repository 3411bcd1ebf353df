import { desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { unitPaths } from '@/lib/domain/access/unit-path'
import type { RosterPerson } from '@/lib/domain/survey/roster'
import type { SiteDatabase } from './database'
import { readUnits } from './read-units'
import { people, rosterImports, rosterMembers } from './schema'

/** A person of the roster, in the unit that the tree has now. */
export type RosterMember = RosterPerson & { id: string; unitId: string }

/** Everybody on the roster, by reference. */
export async function readRoster(database: SiteDatabase): Promise<RosterMember[]> {
  const paths = unitPaths(await readUnits(database))
  const rows = await database.select().from(rosterMembers).where(isNull(rosterMembers.leftAt)).orderBy(rosterMembers.reference)
  return rows.map(({ id, reference, post, unitId, site, contract, email, kind }) => ({
    id, reference, post, unitId, unit: paths.get(unitId) ?? [], site, contract, email, kind,
  }))
}

/** How many are on the roster. */
export function countRoster(database: SiteDatabase): Promise<number> {
  return database.$count(rosterMembers, isNull(rosterMembers.leftAt))
}

/** Leavers, whose references may come back. */
export function readLeavers(database: SiteDatabase): Promise<{ id: string; reference: string }[]> {
  return database.select({ id: rosterMembers.id, reference: rosterMembers.reference }).from(rosterMembers)
    .where(isNotNull(rosterMembers.leftAt))
}

export type RosterImport = (typeof rosterImports)['$inferSelect']

/** The imports, the newest first. */
export function readRosterImports(database: SiteDatabase, most: number): Promise<RosterImport[]> {
  return database.select().from(rosterImports).orderBy(desc(rosterImports.number)).limit(most)
}

/** Whoever of the roster has this address. */
export async function readMemberByEmail(database: SiteDatabase, email: string): Promise<{ id: string } | null> {
  const [member] = await database.select({ id: rosterMembers.id }).from(rosterMembers).where(eq(rosterMembers.email, email))
  return member ?? null
}

export type RosterImportLine = Pick<RosterImport, 'number' | 'importedAt' | 'people' | 'joined' | 'left' | 'moved' | 'changed'> & { by: string | null }

/** The imports, the newest first, with the name of whoever did each, and how many there were. */
export async function readRosterImportLines(database: SiteDatabase, { skip, most }: { skip: number; most: number }): Promise<{ rows: RosterImportLine[]; total: number }> {
  const { number, importedAt, importedBy, people: count, joined, left, moved, changed } = rosterImports
  const rows = await database.select({ number, importedAt, by: people.name, people: count, joined, left, moved, changed })
    .from(rosterImports).leftJoin(people, eq(people.id, importedBy)).orderBy(desc(number)).limit(most).offset(skip)
  return { rows, total: await database.$count(rosterImports) }
}
