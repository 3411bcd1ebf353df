import { sql } from 'drizzle-orm'
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bases } from '@/lib/domain/record/text'
import { oneOf, ownCitation } from './checks'
import { citations } from './citation'
import { events } from './event'
import { findings } from './finding'
import { commitments } from './plan'
import { programmes, strands } from './programme'
import { recommendations } from './recommendation'

export const bearings = sqliteTable(
  'bearings',
  {
    id: text().primaryKey(),
    findingId: text().references(() => findings.id),
    eventId: text().references(() => events.id),
    commitmentId: text().references(() => commitments.id),
    strandId: text().references(() => strands.id),
    programmeId: text().references(() => programmes.id),
    onRecommendationId: text().references(() => recommendations.id),
    onStrandId: text().references(() => strands.id),
    basis: text({ enum: bases }).notNull(),
    note: text().notNull(),
    citationId: text().references(() => citations.id),
  },
  (table) => [
    check(
      'bearings_have_one_origin',
      sql`(${table.findingId} IS NOT NULL) + (${table.eventId} IS NOT NULL) + (${table.commitmentId} IS NOT NULL) + (${table.strandId} IS NOT NULL) + (${table.programmeId} IS NOT NULL) = 1`,
    ),
    check(
      'bearings_have_one_target',
      sql`(${table.onRecommendationId} IS NOT NULL) + (${table.onStrandId} IS NOT NULL) = 1`,
    ),
    check('bearings_lead_elsewhere', sql`${table.strandId} <> ${table.onStrandId}`),
    oneOf('bearings_basis', table.basis, bases),
    check('bearings_stated_are_cited', sql`(${table.basis} = 'stated') = (${table.citationId} IS NOT NULL)`),
    ownCitation('bearing', table),
  ],
)
