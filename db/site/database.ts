import { drizzle } from 'drizzle-orm/libsql'
import { openDatabase, type DatabaseOptions } from '../client'
import * as schema from './schema'

/** Opens the database of the record and of whoever keeps it. */
export function openSiteDatabase(options: DatabaseOptions) {
  return drizzle({ client: openDatabase(options), casing: 'snake_case', schema })
}

export type SiteDatabase = ReturnType<typeof openSiteDatabase>
