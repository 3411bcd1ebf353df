import { sql } from 'drizzle-orm'
import { check, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { waves } from './wave'

/** A covenant as it was when somebody said something of it, so that they can be shown what changed since. Only added to. */
export const covenantDrafts = sqliteTable(
  'covenant_drafts',
  {
    waveId: text().notNull().references(() => waves.id),
    covenantHash: text().notNull(),
    covenantText: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.waveId, table.covenantHash] }),
    check('covenant_drafts_hash', sql`length(${table.covenantHash}) = 64 AND ${table.covenantHash} NOT GLOB '*[^0-9a-f]*'`),
  ],
)
