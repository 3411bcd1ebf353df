import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks'

const kinds = ['account', 'address'] as const

/** How often somebody has tried to sign in within a span of time. Keys are keyed hashes: no address is kept. */
export const signInLimits = sqliteTable(
  'sign_in_limits',
  {
    key: text().primaryKey(),
    kind: text({ enum: kinds }).notNull(),
    attempts: integer().notNull(),
    windowEnds: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    oneOf('sign_in_limits_kind', table.kind, kinds),
    check('sign_in_limits_attempts', sql`${table.attempts} > 0`),
    index('sign_in_limits_by_end').on(table.windowEnds),
  ],
)
