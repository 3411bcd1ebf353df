import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { notEmpty, ownCitation } from './checks'
import { citations } from './citation'
import { pointers } from './gap'

export const plans = sqliteTable(
  'plans',
  {
    id: text().primaryKey(),
    title: text().notNull(),
    visionWords: text().notNull(),
    summary: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [notEmpty('plans_vision_is_there', table.visionWords), ownCitation('plan', table)],
)

export const priorities = sqliteTable(
  'priorities',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    titleWords: text(),
    pointerId: text().references(() => pointers.id),
    summary: text().notNull(),
    citationId: text().references(() => citations.id),
  },
  (table) => [
    check(
      'priorities_are_cited_or_pointed_to',
      sql`(${table.citationId} IS NULL) <> (${table.pointerId} IS NULL)`,
    ),
    check('priorities_words_need_citation', sql`(${table.titleWords} IS NULL) = (${table.citationId} IS NULL)`),
    ownCitation('priority', table),
  ],
)

export const commitments = sqliteTable(
  'commitments',
  {
    id: text().primaryKey(),
    priorityId: text().notNull().references(() => priorities.id),
    ordinal: integer().notNull(),
    subject: text().notNull(),
    commitmentWords: text().notNull(),
    strengthWords: text().notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [notEmpty('commitments_words_are_there', table.commitmentWords), ownCitation('commitment', table)],
)

export const figures = sqliteTable(
  'figures',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    label: text().notNull(),
    value: text().notNull(),
    unit: text().notNull(),
    note: text(),
    pointerId: text().references(() => pointers.id),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [ownCitation('figure', table)],
)
