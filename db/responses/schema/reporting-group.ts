import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sealedWaves } from './sealed-wave'

/** The fewest invited that answers are ever counted under. */
export const smallestGroup = 25

/** The groups of a wave, with how many were invited. An answer is of one, and of nothing finer. */
export const reportingGroups = sqliteTable(
  'reporting_groups',
  {
    waveId: text().notNull().references(() => sealedWaves.id),
    id: text().notNull(),
    name: text().notNull(),
    invited: integer().notNull(),
  },
  ({ waveId, id, invited }) => [
    primaryKey({ columns: [waveId, id] }),
    check('reporting_groups_large_enough', sql`${invited} >= ${sql.raw(String(smallestGroup))}`),
  ],
)
