import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { contracts, personKinds } from '@/lib/domain/survey/roster'
import { notEmpty, oneOf } from './checks'
import { units } from './unit'

/**
 * A post held, as the newest extract gives it. No name: somebody who signs in is known by the e-mail address alone.
 * A leaver keeps the reference, so as to be known again on coming back, and loses the address.
 */
export const rosterMembers = sqliteTable(
  'roster_members',
  {
    id: text().primaryKey().$defaultFn(() => randomUUID()),
    /** The extract's own key. */
    reference: text().notNull().unique(),
    post: text().notNull(),
    unitId: text().notNull().references(() => units.id),
    site: text(),
    contract: text({ enum: contracts }).notNull(),
    email: text().unique(),
    kind: text({ enum: personKinds }).notNull(),
    leftAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [
    notEmpty('roster_members_reference_is_there', table.reference),
    notEmpty('roster_members_post_is_there', table.post),
    check('roster_members_site_is_there', sql`${table.site} IS NULL OR trim(${table.site}) <> ''`),
    oneOf('roster_members_contract', table.contract, contracts),
    oneOf('roster_members_kind', table.kind, personKinds),
    check('roster_members_email_in_small_letters', sql`${table.email} = lower(trim(${table.email})) AND ${table.email} LIKE '_%@_%'`),
    check('roster_members_leavers_have_no_email', sql`${table.leftAt} IS NULL OR ${table.email} IS NULL`),
    index('roster_members_of_unit').on(table.unitId),
  ],
)
