import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { voices } from '@/lib/domain/record/speaker'
import { oneOf } from './checks'

export const speakers = sqliteTable(
  'speakers',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    voice: text({ enum: voices }).notNull(),
    note: text().notNull(),
  },
  (table) => [oneOf('speakers_voice', table.voice, voices)],
)
