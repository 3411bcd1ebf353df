import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { notEmpty } from './checks'
import { sources } from './source'
import { speakers } from './speaker'

/** The places of each document in its own order, and who speaks there. */
export const places = sqliteTable(
  'places',
  {
    id: text().primaryKey(),
    sourceId: text().notNull().references(() => sources.id),
    ordinal: integer().notNull(),
    place: text().notNull(),
    speakerId: text().references(() => speakers.id),
  },
  (table) => [
    unique('places_once_in_a_source').on(table.sourceId, table.place),
    notEmpty('places_place_is_named', table.place),
  ],
)
