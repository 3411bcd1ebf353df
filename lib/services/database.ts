import { assertStorage } from '@/db/responses/assert-storage'
import { tidyResponses } from '@/db/responses/tidy'
import { openSiteDatabase, type SiteDatabase } from '@/db/site/database'
import { migrateDatabase } from '@/db/migrate'
import { environment, projectRoot } from '@/lib/platform/environment'
import { processWide } from '@/lib/platform/process-wide'
import { makeDataDir } from './data-dir'
import { responsesDatabase } from './responses-database'
import { writeQueue } from './write-queue'

/** The database of the record. Call `prepareDatabases()` once per start before. */
export function siteDatabase(): SiteDatabase {
  return processWide('site-database', () => {
    const { databaseUrl, databaseAuthToken } = environment()
    return openSiteDatabase({ url: databaseUrl, authToken: databaseAuthToken, queue: writeQueue() })
  })
}

/**
 * Makes the data folder, migrates both databases and makes sure that each is the one meant and keeps its
 * journal as it must. Whoever calls it holds the data lock. Throws an error of one line that says what to do.
 */
export async function prepareDatabases(): Promise<void> {
  makeDataDir(environment().dataDir)
  await migrateDatabase(siteDatabase(), 'site', projectRoot())
  await migrateDatabase(responsesDatabase(), 'responses', projectRoot())
  await assertStorage(responsesDatabase().$client)
  // A crash may have come between an answer and the tidying after it.
  await tidyResponses(responsesDatabase().$client)
}
