import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { check, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { notEmpty } from './checks'

/** A part of the organisation, under another or (null) at the top. A trigger refuses a circle. */
export const units = sqliteTable(
  'units',
  {
    id: text().primaryKey().$defaultFn(() => randomUUID()),
    name: text().notNull(),
    parentId: text().references((): AnySQLiteColumn => units.id),
  },
  (table) => [
    notEmpty('units_name_is_there', table.name),
    check('units_under_another', sql`${table.parentId} <> ${table.id}`),
    uniqueIndex('units_named_apart').on(sql`lower(${table.name})`, table.parentId),
    uniqueIndex('units_named_apart_at_the_top').on(sql`lower(${table.name})`).where(sql`${table.parentId} IS NULL`),
  ],
)
