import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { notEmpty } from './checks'
import { now } from './moment'
import { people } from './person'
import { waves } from './wave'

/** What staff representatives said of a covenant before it was sealed, and what they were answered. Only added to. */
export const covenantComments = sqliteTable(
  'covenant_comments',
  {
    id: text().primaryKey().$defaultFn(() => randomUUID()),
    waveId: text().notNull().references(() => waves.id),
    /** Of the covenant as they saw it. */
    covenantHash: text().notNull(),
    personId: text().notNull().references(() => people.id),
    words: text().notNull(),
    saidAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
  },
  (table) => [
    notEmpty('covenant_comments_words_are_there', table.words),
    check('covenant_comments_length', sql`length(${table.words}) <= 4000`),
    check('covenant_comments_hash', sql`length(${table.covenantHash}) = 64 AND ${table.covenantHash} NOT GLOB '*[^0-9a-f]*'`),
    index('covenant_comments_of_wave').on(table.waveId),
  ],
)
