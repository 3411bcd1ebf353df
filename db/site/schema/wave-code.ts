import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { waveGroups } from './wave-group'

/** How many codes a site may have for a group, fixed when the wave was sealed, and how many were printed. */
export const waveCodes = sqliteTable(
  'wave_codes',
  {
    waveId: text().notNull(),
    /** Empty for people of no site. */
    site: text().notNull(),
    groupId: text().notNull(),
    invited: integer().notNull(),
    printed: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.waveId, table.site, table.groupId] }),
    foreignKey({ columns: [table.waveId, table.groupId], foreignColumns: [waveGroups.waveId, waveGroups.id] }),
    check('wave_codes_no_more_than_people', sql`${table.printed} BETWEEN 0 AND ${table.invited}`),
  ],
)
