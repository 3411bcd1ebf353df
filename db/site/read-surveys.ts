import { asc, count, desc, eq, sql } from 'drizzle-orm'
import type { SiteDatabase } from './database'
import { people, surveys, surveyVersions, waves } from './schema'

export type SurveyRow = (typeof surveys)['$inferSelect']
export type SurveyVersionRow = (typeof surveyVersions)['$inferSelect']

const shown = {
  id: surveys.id, title: surveys.title, revision: surveys.revision, updatedAt: surveys.updatedAt, updatedBy: people.name, archivedAt: surveys.archivedAt,
}

/** A survey in a list: how many frozen versions and waves it has. */
export type ListedSurvey = {
  id: string; title: string; revision: number; updatedAt: Date; updatedBy: string; archivedAt: Date | null; versions: number; waves: number
}

/** Every survey, those changed last first. */
export async function readSurveys(database: SiteDatabase): Promise<ListedSurvey[]> {
  const versions = database.select({ id: surveyVersions.surveyId, count: count().as('versions') }).from(surveyVersions).groupBy(surveyVersions.surveyId).as('v')
  const asked = database.select({ id: waves.surveyId, count: count().as('asked') }).from(waves).groupBy(waves.surveyId).as('w')
  return database
    .select({ ...shown, versions: sql<number>`ifnull(${versions.count}, 0)`, waves: sql<number>`ifnull(${asked.count}, 0)` })
    .from(surveys).innerJoin(people, eq(people.id, surveys.updatedBy))
    .leftJoin(versions, eq(versions.id, surveys.id)).leftJoin(asked, eq(asked.id, surveys.id))
    .orderBy(desc(surveys.updatedAt), asc(surveys.id))
}

export async function readSurveyRow(database: SiteDatabase, id: string): Promise<SurveyRow | null> {
  const [row] = await database.select().from(surveys).where(eq(surveys.id, id))
  return row ?? null
}

/** The frozen versions of a survey, the first first. */
export function readSurveyVersions(database: SiteDatabase, surveyId: string): Promise<SurveyVersionRow[]> {
  return database.select().from(surveyVersions).where(eq(surveyVersions.surveyId, surveyId)).orderBy(asc(surveyVersions.version))
}
