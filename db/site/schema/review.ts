import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { precisions } from '@/lib/domain/record/date-span'
import { holdings } from '@/lib/domain/record/source'
import { dateSpan, oneOf, ownCitation } from './checks'
import { citations } from './citation'

export const reviews = sqliteTable(
  'reviews',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    title: text().notNull(),
    shortTitle: text().notNull(),
    reviewer: text().notNull(),
    whenEarliest: text().notNull(),
    whenLatest: text(),
    whenPrecision: text({ enum: precisions }).notNull(),
    whenInferred: text(),
    reportHeld: text({ enum: holdings }).notNull(),
    reportHeldNote: text().notNull(),
    summary: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [
    oneOf('reviews_report_held', table.reportHeld, holdings),
    ...dateSpan('reviews_when', table.whenEarliest, table.whenLatest, table.whenPrecision),
    ownCitation('review', table),
  ],
)
