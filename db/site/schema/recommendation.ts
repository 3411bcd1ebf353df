import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { precisions } from '@/lib/domain/record/date-span'
import { responses, timescaleAbsences } from '@/lib/domain/record/recommendation'
import { dateSpan, notEmpty, oneOf, ownCitation } from './checks'
import { citations } from './citation'
import { reviews } from './review'

/** Triggers keep every row as it was first stored. */
export const recommendations = sqliteTable(
  'recommendations',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    reviewId: text().references(() => reviews.id),
    letter: text(),
    title: text().notNull(),
    heading: text().notNull(),
    wordingWords: text().notNull(),
    origin: text().notNull(),
    response: text({ enum: responses }),
    responsiblePost: text(),
    scrutinyCommittee: text(),
    timescaleAbsence: text({ enum: timescaleAbsences }),
    timescaleAbsenceNote: text(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [
    unique('recommendations_letter_once_a_review').on(table.reviewId, table.letter),
    notEmpty('recommendations_wording_is_there', table.wordingWords),
    check('recommendations_letter', sql`${table.letter} GLOB '[a-z]'`),
    oneOf('recommendations_response', table.response, responses),
    oneOf('recommendations_timescale_absence', table.timescaleAbsence, timescaleAbsences),
    check(
      'recommendations_absence_note_needs_absence',
      sql`${table.timescaleAbsenceNote} IS NULL OR ${table.timescaleAbsence} IS NOT NULL`,
    ),
    ownCitation('recommendation', table),
  ],
)

export const meetings = sqliteTable(
  'meetings',
  {
    id: text().primaryKey(),
    recommendationId: text().notNull().references(() => recommendations.id),
    body: text().notNull(),
    whenEarliest: text(),
    whenLatest: text(),
    whenPrecision: text({ enum: precisions }),
    whenInferred: text(),
    summary: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [
    ...dateSpan('meetings_when', table.whenEarliest, table.whenLatest, table.whenPrecision),
    ownCitation('meeting', table),
  ],
)
