import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { notEmpty } from './checks'
import { now } from './moment'
import { people } from './person'

/** A survey as it is being designed. The draft may be unfinished; what is asked in a wave is a frozen version. */
export const surveys = sqliteTable(
  'surveys',
  {
    id: text().primaryKey().$defaultFn(() => randomUUID()),
    /** As lists show it: the draft's title when it was last saved. */
    title: text().notNull(),
    /** JSON, right or not yet. */
    draft: text().notNull(),
    /** Moves by one with each save: whoever saves says which one they had before them. */
    revision: integer().notNull().default(1),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
    updatedBy: text().notNull().references(() => people.id),
    /** When a save was last written into the audit log: not every keystroke is. */
    notedAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
    archivedAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [
    notEmpty('surveys_title_is_there', table.title),
    check('surveys_draft_is_json', sql`json_valid(${table.draft}) AND length(${table.draft}) <= 2000000`),
    check('surveys_revision', sql`${table.revision} > 0`),
  ],
)
