import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { realDay } from './checks'

/** Every state of the record that was ever published. Triggers keep each row, and let the number only rise. */
export const recordVersions = sqliteTable(
  'record_versions',
  {
    number: integer().primaryKey(),
    published: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    check('record_versions_number', sql`${table.number} > 0`),
    realDay('record_versions_published_is_a_day', table.published),
    check('record_versions_hash', sql`length(${table.hash}) = 64 AND ${table.hash} NOT GLOB '*[^0-9a-f]*'`),
  ],
)
