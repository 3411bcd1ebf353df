import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { assurances } from '@/lib/domain/record/assurance'
import { precisions } from '@/lib/domain/record/date-span'
import { findingKinds } from '@/lib/domain/record/finding'
import { dateSpan, notEmpty, oneOf, ownCitation } from './checks'
import { citations } from './citation'
import { reviews } from './review'
import { speakers } from './speaker'

export const findings = sqliteTable(
  'findings',
  {
    id: text().primaryKey(),
    reviewId: text().notNull().references(() => reviews.id),
    ordinal: integer().notNull(),
    kind: text({ enum: findingKinds }).notNull(),
    speakerId: text().notNull().references(() => speakers.id),
    asAtEarliest: text().notNull(),
    asAtLatest: text().notNull(),
    asAtPrecision: text({ enum: precisions }).notNull(),
    asAtInferred: text(),
    assurance: text({ enum: assurances }),
    title: text().notNull(),
    summary: text().notNull(),
    findingWords: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [
    oneOf('findings_kind', table.kind, findingKinds),
    oneOf('findings_assurance', table.assurance, assurances),
    notEmpty('findings_words_are_there', table.findingWords),
    ...dateSpan('findings_as_at', table.asAtEarliest, table.asAtLatest, table.asAtPrecision),
    ownCitation('finding', table),
  ],
)
