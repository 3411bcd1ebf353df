import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { precisions } from '@/lib/domain/record/date-span'
import { dateSpan, ownCitation } from './checks'
import { citations } from './citation'

export const events = sqliteTable(
  'events',
  {
    id: text().primaryKey(),
    title: text().notNull(),
    who: text().notNull(),
    whenEarliest: text().notNull(),
    whenLatest: text(),
    whenPrecision: text({ enum: precisions }).notNull(),
    whenInferred: text(),
    summary: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [
    ...dateSpan('events_when', table.whenEarliest, table.whenLatest, table.whenPrecision),
    ownCitation('event', table),
  ],
)
