import { assertStorage } from '@/db/responses/assert-storage'
import { openResponsesDatabase, type ResponsesDatabase } from '@/db/responses/database'
import { tidyResponses } from '@/db/responses/tidy'
import { openSiteDatabase, type SiteDatabase } from '@/db/site/database'
import { migrateDatabase } from '@/db/migrate'
import { createWriteQueue, type WriteQueue } from '@/db/write-queue'
import { environment, projectRoot } from '@/lib/platform/environment'
import { processWide } from '@/lib/platform/process-wide'
import { makeDataDir } from './data-dir'

/** The one queue that every write of this process goes through. */
export function writeQueue(): WriteQueue {
  return processWide('write-queue', createWriteQueue)
}

/** The database of the record. Call `prepareDatabases()` once per start before. */
export function siteDatabase(): SiteDatabase {
  return processWide('site-database', () => {
    const { databaseUrl, databaseAuthToken } = environment()
    return openSiteDatabase({ url: databaseUrl, authToken: databaseAuthToken, queue: writeQueue() })
  })
}

/** The database of what people answer. */
export function responsesDatabase(): ResponsesDatabase {
  return processWide('responses-database', () => {
    const { responsesDatabaseUrl, responsesDatabaseAuthToken } = environment()
    return openResponsesDatabase({
      url: responsesDatabaseUrl,
      authToken: responsesDatabaseAuthToken,
      queue: writeQueue(),
    })
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
