import { drizzle } from 'drizzle-orm/libsql'
import { openDatabase, type DatabaseOptions } from '../client'
import * as schema from './schema'

/** Opens the database that holds what people answer, and nothing of who they are. */
export function openResponsesDatabase(options: DatabaseOptions) {
  // What is deleted here is overwritten with noughts.
  const client = openDatabase({ ...options, pragmas: ['secure_delete = ON'] })
  return drizzle({ client, casing: 'snake_case', schema })
}

export type ResponsesDatabase = ReturnType<typeof openResponsesDatabase>
