import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { polarities } from '@/lib/domain/record/measure'
import { oneOf, ownCitation } from './checks'
import { citations } from './citation'
import { commitments } from './plan'

export const measures = sqliteTable(
  'measures',
  {
    id: text().primaryKey(),
    commitmentId: text().notNull().references(() => commitments.id),
    title: text().notNull(),
    definition: text().notNull(),
    unit: text().notNull(),
    polarity: text({ enum: polarities }).notNull(),
    frequency: text().notNull(),
    target: text(),
    tolerance: text(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [oneOf('measures_polarity', table.polarity, polarities), ownCitation('measure', table)],
)
