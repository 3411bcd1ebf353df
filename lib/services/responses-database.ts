import { openResponsesDatabase, type ResponsesDatabase } from '@/db/responses/database'
import { environment } from '@/lib/platform/environment'
import { processWide } from '@/lib/platform/process-wide'
import { writeQueue } from './write-queue'

/** The database of what people answer. In a file of its own: whoever takes answers cannot reach the other database. */
export function responsesDatabase(): ResponsesDatabase {
  return processWide('responses-database', () => {
    const { responsesDatabaseUrl, responsesDatabaseAuthToken } = environment()
    return openResponsesDatabase({ url: responsesDatabaseUrl, authToken: responsesDatabaseAuthToken, queue: writeQueue() })
  })
}
