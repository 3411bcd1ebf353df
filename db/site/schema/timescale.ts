import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { precisions } from '@/lib/domain/record/date-span'
import { timescaleKinds } from '@/lib/domain/record/timescale'
import { dateSpan, notEmpty, oneOf, ownCitation } from './checks'
import { citations } from './citation'
import { recommendations } from './recommendation'

export const timescales = sqliteTable(
  'timescales',
  {
    id: text().primaryKey(),
    recommendationId: text().notNull().references(() => recommendations.id),
    kind: text({ enum: timescaleKinds }).notNull(),
    subject: text().notNull(),
    timescaleWords: text().notNull(),
    whenEarliest: text(),
    whenLatest: text(),
    whenPrecision: text({ enum: precisions }),
    whenInferred: text(),
    arithmetic: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [
    oneOf('timescales_kind', table.kind, timescaleKinds),
    notEmpty('timescales_words_are_there', table.timescaleWords),
    ...dateSpan('timescales_when', table.whenEarliest, table.whenLatest, table.whenPrecision),
    ownCitation('timescale', table),
  ],
)
