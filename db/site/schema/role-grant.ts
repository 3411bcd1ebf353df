import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { grantOrigins } from '@/lib/domain/access/grant-origin'
import { roles, rolesOfAUnit, rolesOfAUnitOrAll } from '@/lib/domain/access/role'
import { oneOf } from './checks'
import { now } from './moment'
import { people } from './person'
import { units } from './unit'

const list = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(', '))

/** A role that a person has, of one unit or (null) of the whole organisation. Given and taken, never changed. */
export const roleGrants = sqliteTable(
  'role_grants',
  {
    id: text().primaryKey().$defaultFn(() => randomUUID()),
    personId: text().notNull().references(() => people.id),
    role: text({ enum: roles }).notNull(),
    unitId: text().references(() => units.id),
    origin: text({ enum: grantOrigins }).notNull(),
    grantedAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
    /** Null where no person gave it. */
    grantedBy: text().references(() => people.id),
  },
  (table) => [
    oneOf('role_grants_role', table.role, roles),
    oneOf('role_grants_origin', table.origin, grantOrigins),
    check('role_grants_of_a_unit', sql`${table.role} NOT IN (${list(rolesOfAUnit)}) OR ${table.unitId} IS NOT NULL`),
    check(
      'role_grants_of_all',
      sql`${table.role} IN (${list([...rolesOfAUnit, ...rolesOfAUnitOrAll])}) OR ${table.unitId} IS NULL`,
    ),
    check('role_grants_by_somebody', sql`(${table.origin} = 'administrator') = (${table.grantedBy} IS NOT NULL)`),
    uniqueIndex('role_grants_once').on(table.personId, table.role).where(sql`${table.unitId} IS NULL`),
    uniqueIndex('role_grants_once_a_unit').on(table.personId, table.role, table.unitId),
    index('role_grants_of_role').on(table.role),
  ],
)
