import { sql } from 'drizzle-orm'
import { check, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { assurances } from '@/lib/domain/record/assurance'
import { precisions } from '@/lib/domain/record/date-span'
import { deliveryStatuses } from '@/lib/domain/record/delivery-status'
import { dateSpan, oneOf, ownCitation, realDay } from './checks'
import { citations } from './citation'
import { recommendations } from './recommendation'
import { speakers } from './speaker'

/** Triggers keep every row as it was first stored: a correction is a new row. */
export const positions = sqliteTable(
  'positions',
  {
    id: text().primaryKey(),
    recommendationId: text().notNull().references(() => recommendations.id),
    asAtEarliest: text().notNull(),
    asAtLatest: text().notNull(),
    asAtPrecision: text({ enum: precisions }).notNull(),
    asAtInferred: text(),
    speakerId: text().notNull().references(() => speakers.id),
    assurance: text({ enum: assurances }).notNull(),
    status: text({ enum: deliveryStatuses }),
    phraseWords: text(),
    wordingWords: text(),
    account: text().notNull(),
    accountWords: text(),
    leavesOut: text(),
    correctsId: text().references((): AnySQLiteColumn => positions.id),
    published: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [
    ...dateSpan('positions_as_at', table.asAtEarliest, table.asAtLatest, table.asAtPrecision),
    realDay('positions_published_is_a_day', table.published),
    check('positions_published_after_as_at', sql`${table.asAtEarliest} <= ${table.published}`),
    oneOf('positions_assurance', table.assurance, assurances),
    oneOf('positions_status', table.status, deliveryStatuses),
    check('positions_phrase_needs_status', sql`${table.phraseWords} IS NULL OR ${table.status} IS NOT NULL`),
    check('positions_leaving_out_needs_wording', sql`${table.leavesOut} IS NULL OR ${table.wordingWords} IS NOT NULL`),
    check(
      'positions_end_needs_evidence_or_reason',
      sql`${table.status} IS NULL OR ${table.status} NOT IN ('complete', 'closed-not-done') OR ${table.accountWords} IS NOT NULL`,
    ),
    check('positions_correct_another', sql`${table.correctsId} <> ${table.id}`),
    ownCitation('position', table),
  ],
)
