import { drizzle } from 'drizzle-orm/libsql'
import { openDatabase, type DatabaseOptions } from '../client'
import * as schema from './schema'

/** Opens the database that holds what people answer, and nothing of who they are. */
export function openResponsesDatabase(options: DatabaseOptions) {
  // What is deleted here is overwritten with noughts, and VACUUM makes no file of its own that is deleted after it.
  const client = openDatabase({ ...options, pragmas: ['secure_delete = ON', 'temp_store = MEMORY'] })
  return drizzle({ client, casing: 'snake_case', schema })
}

export type ResponsesDatabase = ReturnType<typeof openResponsesDatabase>
