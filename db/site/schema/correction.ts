import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { realDay } from './checks'

export const corrections = sqliteTable(
  'corrections',
  {
    id: text().primaryKey(),
    date: text().notNull(),
    what: text().notNull(),
    was: text().notNull(),
    isNow: text().notNull(),
    why: text().notNull(),
  },
  (table) => [realDay('corrections_date_is_a_day', table.date)],
)
