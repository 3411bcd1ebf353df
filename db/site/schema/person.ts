import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { notEmpty } from './checks'
import { now } from './moment'

/**
 * Whoever may sign in: what next-auth calls a user, whose adapter names the first five columns. Triggers end the
 * sessions of a disabled person, let none begin, and keep the last administrator.
 */
export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey().$defaultFn(() => randomUUID()),
    name: text().notNull(),
    email: text().unique(),
    emailVerified: integer({ mode: 'timestamp_ms' }),
    /** Always null: no picture of anybody is kept. */
    image: text(),
    disabledAt: integer({ mode: 'timestamp_ms' }),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
  },
  (table) => [
    notEmpty('people_name_is_there', table.name),
    check('people_email_in_small_letters', sql`${table.email} = lower(trim(${table.email})) AND ${table.email} LIKE '_%@_%'`),
    check('people_without_image', sql`${table.image} IS NULL`),
  ],
)
