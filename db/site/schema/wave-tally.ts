import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { channels } from '@/lib/domain/credential/ledger'
import { oneOf, realDay } from './checks'
import { waves } from './wave'
import { waveGroups } from './wave-group'

/** The total counted of an open wave, in tens, as it was at the beginning of a day in London. Only the newest is kept. */
export const waveTallies = sqliteTable(
  'wave_tallies',
  {
    waveId: text().primaryKey().references(() => waves.id),
    day: text().notNull(),
    countedTens: integer().notNull(),
  },
  (table) => [
    realDay('wave_tallies_day', table.day),
    check('wave_tallies_tens', sql`${table.countedTens} >= 0 AND ${table.countedTens} % 10 = 0`),
  ],
)

/** How many had collected then, by group and channel. */
export const waveCollected = sqliteTable(
  'wave_collected',
  {
    waveId: text().notNull(),
    groupId: text().notNull(),
    channel: text({ enum: channels }).notNull(),
    invited: integer().notNull(),
    collected: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.waveId, table.groupId, table.channel] }),
    foreignKey({ columns: [table.waveId, table.groupId], foreignColumns: [waveGroups.waveId, waveGroups.id] }),
    oneOf('wave_collected_channel', table.channel, channels),
    check('wave_collected_counts', sql`${table.collected} BETWEEN 0 AND ${table.invited}`),
  ],
)
