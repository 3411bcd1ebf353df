import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { notEmpty } from './checks'
import { waves } from './wave'

/** The reporting groups of a sealed wave. The last two columns come once, at close: what the ledger is reduced to. */
export const waveGroups = sqliteTable(
  'wave_groups',
  {
    waveId: text().notNull().references(() => waves.id),
    id: text().notNull(),
    name: text().notNull(),
    /** The unit it is named after, and the units whose own people are in it: paths from the top down. */
    unit: text({ mode: 'json' }).$type<string[]>().notNull(),
    parts: text({ mode: 'json' }).$type<string[][]>().notNull(),
    invited: integer().notNull(),
    /** Credentials collected and codes printed. */
    collected: integer(),
    counted: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.waveId, table.id] }),
    notEmpty('wave_groups_name_is_there', table.name),
    check('wave_groups_large_enough', sql`${table.invited} >= 25`),
    check('wave_groups_end_whole', sql`(${table.collected} IS NULL) = (${table.counted} IS NULL)`),
    check('wave_groups_in_order', sql`${table.collected} BETWEEN 0 AND ${table.invited} AND ${table.counted} >= 0`),
  ],
)
