import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { channels } from '@/lib/domain/credential/ledger'
import { oneOf } from './checks'
import { waves } from './wave'

/** How many are invited on each channel of a sealed wave, and, once it has closed, how many collected. */
export const waveChannels = sqliteTable(
  'wave_channels',
  {
    waveId: text().notNull().references(() => waves.id),
    channel: text({ enum: channels }).notNull(),
    invited: integer().notNull(),
    collected: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.waveId, table.channel] }),
    oneOf('wave_channels_channel', table.channel, channels),
    check('wave_channels_counts', sql`${table.invited} > 0 AND ${table.collected} BETWEEN 0 AND ${table.invited}`),
  ],
)
