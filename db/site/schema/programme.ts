import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { notEmpty, ownCitation } from './checks'
import { citations } from './citation'
import { recommendations } from './recommendation'

export const programmes = sqliteTable(
  'programmes',
  {
    id: text().primaryKey(),
    title: text().notNull(),
    recommendationId: text().notNull().references(() => recommendations.id),
    summary: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [ownCitation('programme', table)],
)

export const strands = sqliteTable(
  'strands',
  {
    id: text().primaryKey(),
    programmeId: text().notNull().references(() => programmes.id),
    ordinal: integer().notNull(),
    name: text().notNull(),
    summary: text().notNull(),
    strandWords: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [notEmpty('strands_words_are_there', table.strandWords), ownCitation('strand', table)],
)
