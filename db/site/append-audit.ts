import { sql, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { AuditEntry } from '@/lib/domain/audit/entry'
import type { SealedHead } from '@/lib/domain/audit/witness'
import { failureWords } from '../failure-words'
import type { SiteDatabase } from './database'
import { auditEntries, auditHeads } from './schema'

export type Statement = BatchItem<'sqlite'>

/** An entry, and the sealed end of the log once it is written. */
export type AuditLink = { entry: AuditEntry; head: SealedHead }

/** What came of a batch that was to be written with its entries. Nothing of it was, unless all was written. */
export type Appended = 'written' | 'out-of-turn' | 'not-as-expected'

/**
 * Writes entries, the head that they lead to, and what they tell of, in one batch. `onlyIf` is asked of the database
 * before anything of the batch is done; where it does not hold, nothing is written.
 */
export async function appendAudit(
  database: SiteDatabase,
  [first, ...rest]: readonly [AuditLink, ...AuditLink[]],
  statements: readonly Statement[],
  onlyIf: SQL | null = null,
): Promise<Appended> {
  try {
    await database.batch([
      insertion(database, first, onlyIf),
      headStatement(database, first),
      ...rest.flatMap((link) => [insertion(database, link, null), headStatement(database, link)]),
      ...statements,
    ])
    return 'written'
  } catch (error) {
    const words = failureWords(error)
    // Somebody else has taken the same intent up, and ended it.
    if (words.includes('UNIQUE constraint failed: audit_entries.intent')) return 'not-as-expected'
    // Another writer was quicker: the trigger says so, or on a server the index.
    if (/audit entry out of turn|UNIQUE constraint failed: audit_(entries|heads)\./.test(words)) return 'out-of-turn'
    if (words.includes('NOT NULL constraint failed: audit_entries.hash')) return 'not-as-expected'
    throw error
  }
}

/** Where what was expected does not hold, the hash comes out as NULL, which the column does not take. */
function insertion(database: SiteDatabase, { entry }: AuditLink, onlyIf: SQL | null): Statement {
  const hash = onlyIf === null ? entry.hash : sql<string>`CASE WHEN ${onlyIf} THEN ${entry.hash} END`
  return database.insert(auditEntries).values({ ...entry, hash })
}

function headStatement(database: SiteDatabase, { head }: AuditLink): Statement {
  return head.sequence === 1
    ? database.insert(auditHeads).values({ log: 'site', ...head })
    : database.update(auditHeads).set(head)
}
