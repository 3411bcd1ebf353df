import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { assertionKinds } from '@/lib/domain/record/citation'
import { notEmpty, oneOf } from './checks'
import { sources } from './source'

/**
 * Stored before the assertion that rests on it. Triggers keep the citations of recommendations and
 * positions as they were: what cannot be changed cannot have its ground changed either. An event or a
 * finding may be mended by its editor, and its citations with it.
 */
export const citations = sqliteTable(
  'citations',
  {
    id: text().primaryKey(),
    assertionKind: text({ enum: assertionKinds }).notNull(),
    assertionId: text().notNull(),
    ordinal: integer().notNull(),
    sourceId: text().notNull().references(() => sources.id),
    place: text().notNull(),
    citedWords: text().notNull(),
  },
  (table) => [
    oneOf('citations_assertion_kind', table.assertionKind, assertionKinds),
    notEmpty('citations_place_is_named', table.place),
    notEmpty('citations_words_are_there', table.citedWords),
    check(
      'citations_id_follows_from_assertion',
      sql`${table.id} = ${table.assertionKind} || '.' || ${table.assertionId} || '.' || ${table.ordinal}`,
    ),
  ],
)
