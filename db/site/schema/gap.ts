import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { precisions } from '@/lib/domain/record/date-span'
import { gapKinds } from '@/lib/domain/record/gap'
import { dateSpan, oneOf, ownCitation } from './checks'
import { citations } from './citation'
import { recommendations } from './recommendation'
import { reviews } from './review'
import { streams } from './source'

export const gaps = sqliteTable(
  'gaps',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    kind: text({ enum: gapKinds }).notNull(),
    title: text().notNull(),
    whenEarliest: text(),
    whenLatest: text(),
    whenPrecision: text({ enum: precisions }),
    whenInferred: text(),
    knownFrom: text().notNull(),
    wouldTell: text().notNull(),
    address: text(),
    reviewId: text().references(() => reviews.id),
    streamId: text().notNull().references(() => streams.id),
    recommendationId: text().references(() => recommendations.id),
    citationId: text().references(() => citations.id),
  },
  (table) => [
    oneOf('gaps_kind', table.kind, gapKinds),
    ...dateSpan('gaps_when', table.whenEarliest, table.whenLatest, table.whenPrecision),
    ownCitation('gap', table),
  ],
)

/** What is known only to stand elsewhere: it has no citation, for its text is not held. */
export const pointers = sqliteTable('pointers', {
  id: text().primaryKey(),
  ordinal: integer().notNull(),
  subject: text().notNull(),
  says: text().notNull(),
  knownFrom: text().notNull(),
})
