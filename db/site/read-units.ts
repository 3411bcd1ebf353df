import { asc, sql } from 'drizzle-orm'
import type { SiteDatabase } from './database'
import { units } from './schema'

export type UnitRow = (typeof units)['$inferSelect']

/** Every unit, by name. */
export function readUnits(database: SiteDatabase): Promise<UnitRow[]> {
  return database.select().from(units).orderBy(asc(sql`lower(${units.name})`))
}
