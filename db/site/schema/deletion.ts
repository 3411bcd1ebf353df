import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { deletedKinds } from '@/lib/domain/survey/retention'
import { oneOf, realDay } from './checks'
import { waves } from './wave'

/** What was deleted when its time was over, and how many: public. Only added to. */
export const deletions = sqliteTable(
  'deletions',
  {
    id: text().primaryKey().$defaultFn(() => randomUUID()),
    kind: text({ enum: deletedKinds }).notNull(),
    /** Null for the roster, which is of no wave. */
    waveId: text().references(() => waves.id),
    deleted: integer().notNull(),
    day: text().notNull(),
  },
  (table) => [
    oneOf('deletions_kind', table.kind, deletedKinds),
    check('deletions_of_a_wave', sql`(${table.kind} = 'leavers') = (${table.waveId} IS NULL)`),
    check('deletions_count', sql`${table.deleted} >= 0`),
    realDay('deletions_day', table.day),
    uniqueIndex('deletions_once').on(table.waveId, table.kind),
  ],
)
