import { sql } from 'drizzle-orm'
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { lineageTypes } from '@/lib/domain/record/lineage'
import { bases } from '@/lib/domain/record/text'
import { oneOf, ownCitation } from './checks'
import { citations } from './citation'
import { recommendations } from './recommendation'

/** A trigger refuses a line that leads back to where it began. */
export const lineages = sqliteTable(
  'lineages',
  {
    id: text().primaryKey(),
    fromRecommendationId: text().notNull().references(() => recommendations.id),
    toRecommendationId: text().notNull().references(() => recommendations.id),
    type: text({ enum: lineageTypes }).notNull(),
    basis: text({ enum: bases }).notNull(),
    note: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [
    check('lineages_lead_elsewhere', sql`${table.fromRecommendationId} <> ${table.toRecommendationId}`),
    oneOf('lineages_type', table.type, lineageTypes),
    oneOf('lineages_basis', table.basis, bases),
    ownCitation('lineage', table),
  ],
)
