import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './person'

/**
 * Who a person is at the council's sign-in. The names are those of next-auth's adapter, which asks for columns of
 * tokens as well: with them one could act as the person elsewhere, so nothing is ever kept in them.
 */
export const accounts = sqliteTable(
  'accounts',
  {
    userId: text('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    refresh_token: text(),
    access_token: text(),
    expires_at: integer(),
    token_type: text(),
    scope: text(),
    id_token: text(),
    session_state: text(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    index('accounts_of_person').on(table.userId),
    check(
      'accounts_keep_no_token',
      sql`coalesce(${table.refresh_token}, ${table.access_token}, ${table.expires_at}, ${table.token_type}, ${table.scope}, ${table.id_token}, ${table.session_state}) IS NULL`,
    ),
  ],
)
