import { sql } from 'drizzle-orm'
import { siteDatabase } from './database'
import { responsesDatabase } from './responses-database'

/** Whether both databases answer at this moment. */
export async function databasesAnswer(): Promise<boolean> {
  const question = sql`select 1`
  return Promise.all([siteDatabase().run(question), responsesDatabase().run(question)]).then(
    () => true,
    () => false,
  )
}
