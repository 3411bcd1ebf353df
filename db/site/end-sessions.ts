import { and, eq, ne } from 'drizzle-orm'
import type { Statement } from './append-audit'
import type { SiteDatabase } from './database'
import { sessions } from './schema'

/** Ends every session of a person but the one by which it is asked, should that be theirs. */
export function endSessionsOf(database: SiteDatabase, personId: string, but: string): Statement {
  return database.delete(sessions).where(and(eq(sessions.userId, personId), ne(sessions.id, but)))
}
