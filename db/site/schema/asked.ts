import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { rosterMembers } from './roster-member'
import { waves } from './wave'

/** That somebody was asked in a wave: so that panels do not ask them too often. Never whether they took part. */
export const asked = sqliteTable(
  'asked',
  {
    memberId: text().notNull().references(() => rosterMembers.id, { onDelete: 'cascade' }),
    waveId: text().notNull().references(() => waves.id),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.waveId] }), index('asked_in_wave').on(table.waveId)],
)
