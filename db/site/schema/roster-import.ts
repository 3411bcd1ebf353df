import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { now } from './moment'
import { people } from './person'

/** Each human-resources extract that was taken in, and how much it changed. The extract itself is not kept. */
export const rosterImports = sqliteTable(
  'roster_imports',
  {
    id: text().primaryKey().$defaultFn(() => randomUUID()),
    /** Counts the imports from 1, so that two at once cannot both be the next. */
    number: integer().notNull().unique(),
    importedAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
    /** Null where the owner of the data folder did it by a command. */
    importedBy: text().references(() => people.id),
    people: integer().notNull(),
    joined: integer().notNull(),
    left: integer().notNull(),
    moved: integer().notNull(),
    changed: integer().notNull(),
  },
  (table) => [
    check('roster_imports_number', sql`${table.number} > 0`),
    check('roster_imports_counts', sql`min(${table.people}, ${table.joined}, ${table.left}, ${table.moved}, ${table.changed}) >= 0`),
  ],
)
