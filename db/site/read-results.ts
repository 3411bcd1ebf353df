import { and, asc, desc, eq } from 'drizzle-orm'
import type { ResultAudience } from '@/lib/domain/survey/result-tables'
import type { SiteDatabase } from './database'
import { people, resultReleases, resultSets, resultSheets } from './schema'

export type ResultSet = (typeof resultSets)['$inferSelect']
export type ResultRelease = (typeof resultReleases)['$inferSelect'] & { by: string | null }

/** Every wave that has results, the one that closed last first. */
export function readResultSets(database: SiteDatabase): Promise<ResultSet[]> {
  return database.select().from(resultSets).orderBy(desc(resultSets.closedOn), desc(resultSets.decidedAt), asc(resultSets.slug))
}

export async function readResultSet(database: SiteDatabase, slug: string): Promise<ResultSet | null> {
  const [row] = await database.select().from(resultSets).where(eq(resultSets.slug, slug))
  return row ?? null
}

/** The hash of a sheet alone: whoever holds the sheet by its hash need not read it again. */
export async function readSheetHash(database: SiteDatabase, slug: string, audience: ResultAudience): Promise<string | null> {
  const [row] = await database.select({ hash: resultSheets.hash }).from(resultSheets).where(and(eq(resultSheets.slug, slug), eq(resultSheets.audience, audience)))
  return row?.hash ?? null
}

export async function readSheetText(database: SiteDatabase, slug: string, audience: ResultAudience): Promise<string | null> {
  const [row] = await database.select({ sheet: resultSheets.sheet }).from(resultSheets).where(and(eq(resultSheets.slug, slug), eq(resultSheets.audience, audience)))
  return row?.sheet ?? null
}

/** What went out, of one wave or of all, the newest first. */
export function readReleases(database: SiteDatabase, slug: string | null = null): Promise<ResultRelease[]> {
  const { id, audience, kind, format, bytes, hash, releasedAt, releasedBy } = resultReleases
  return database
    .select({ id, slug: resultReleases.slug, audience, kind, format, bytes, hash, releasedAt, releasedBy, by: people.name })
    .from(resultReleases).leftJoin(people, eq(people.id, releasedBy))
    .where(slug === null ? undefined : eq(resultReleases.slug, slug)).orderBy(desc(releasedAt), asc(id))
}
