import { inArray } from 'drizzle-orm'
import type { SiteDatabase } from './database'
import { units } from './schema'

/** The names of some units, by id. */
export async function readUnitNames(database: SiteDatabase, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
