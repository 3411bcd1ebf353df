import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { letterKinds } from '@/lib/domain/survey/wave-round'
import { oneOf } from './checks'
import { isMoment, waves } from './wave'

/** Each round of letters of a wave that is over: 1 is the invitation. To whom they went stands nowhere. */
export const waveRounds = sqliteTable(
  'wave_rounds',
  {
    waveId: text().notNull().references(() => waves.id),
    round: integer().notNull(),
    kind: text({ enum: letterKinds }).notNull(),
    endedAt: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.waveId, table.round] }),
    check('wave_rounds_round', sql`${table.round} > 0`),
    oneOf('wave_rounds_kind', table.kind, letterKinds),
    isMoment('wave_rounds_ended_at', table.endedAt),
  ],
)
