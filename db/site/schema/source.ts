import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { precisions } from '@/lib/domain/record/date-span'
import { sourceEntry } from '@/lib/domain/record/source'
import { dateSpan, oneOf, realDay } from './checks'

export const streams = sqliteTable(
  'streams',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    title: text().notNull(),
    checkedTo: text().notNull(),
    basis: text().notNull(),
  },
  (table) => [realDay('streams_checked_to_is_a_day', table.checkedTo)],
)

export const sources = sqliteTable(
  'sources',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    title: text().notNull(),
    shortTitle: text().notNull(),
    kind: text().notNull(),
    author: text().notNull(),
    publisher: text(),
    dateEarliest: text(),
    dateLatest: text(),
    datePrecision: text({ enum: precisions }),
    dateNote: text(),
    held: text({ enum: ['full', 'extract'] }).notNull(),
    heldNote: text().notNull(),
    file: text().notNull(),
    sha256: text().notNull(),
    licence: text().notNull(),
    streamId: text().notNull().references(() => streams.id),
    summary: text().notNull(),
  },
  (table) => [
    oneOf('sources_kind', table.kind, sourceEntry.shape.kind.options),
    oneOf('sources_held', table.held, sourceEntry.shape.held.options),
    ...dateSpan('sources_date', table.dateEarliest, table.dateLatest, table.datePrecision),
  ],
)
