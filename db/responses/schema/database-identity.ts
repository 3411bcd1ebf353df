import { sql } from 'drizzle-orm'
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One row that says which of the two databases this is. */
export const databaseIdentity = sqliteTable(
  'database_identity',
  { name: text().primaryKey() },
  ({ name }) => [check('database_identity_is_responses', sql`${name} = 'responses'`)],
)
