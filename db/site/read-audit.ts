import { and, asc, count, desc, eq, gt, gte, lt, or, sql, type Column, type SQL } from 'drizzle-orm'
import type { AuditEntry } from '@/lib/domain/audit/entry'
import type { SealedHead } from '@/lib/domain/audit/witness'
import type { SiteDatabase } from './database'
import { auditEntries, auditHeads } from './schema'

/** Where the log ends, or null where it has not begun. */
export async function readAuditHead(database: SiteDatabase): Promise<SealedHead | null> {
  const [head] = await database
    .select({ sequence: auditHeads.sequence, hash: auditHeads.hash, seal: auditHeads.seal, keyMark: auditHeads.keyMark })
    .from(auditHeads)
  return head ?? null
}

/** The hash of one entry, or null where there is no such. */
export async function readAuditHash(database: SiteDatabase, sequence: number): Promise<string | null> {
  const [row] = await database.select({ hash: auditEntries.hash }).from(auditEntries).where(eq(auditEntries.sequence, sequence))
  return row?.hash ?? null
}

/** The number of an intent that was neither confirmed nor given up, or null. */
export async function readOpenIntent(database: SiteDatabase, action: string, subjectId: string): Promise<number | null> {
  const [row] = await database
    .select({ sequence: sql<number | null>`max(${auditEntries.sequence})` })
    .from(auditEntries)
    .where(and(
      eq(auditEntries.action, action), eq(auditEntries.subjectId, subjectId), eq(auditEntries.phase, 'intent'),
      sql`${auditEntries.sequence} NOT IN (SELECT ended.intent FROM audit_entries AS ended WHERE ended.subject_id = ${subjectId} AND ended.intent IS NOT NULL)`,
    ))
  return row?.sequence ?? null
}

/** The entries after a number, in order, at most so many. */
export function readAuditAfter(database: SiteDatabase, sequence: number, most: number): Promise<AuditEntry[]> {
  return database.select().from(auditEntries).where(gt(auditEntries.sequence, sequence)).orderBy(asc(auditEntries.sequence)).limit(most)
}

/** Whether an intent was confirmed or given up. */
export async function hasIntentEnded(database: SiteDatabase, intent: number): Promise<boolean> {
  const rows = await database.select({ sequence: auditEntries.sequence }).from(auditEntries).where(eq(auditEntries.intent, intent))
  return rows.length > 0
}

/** What entries are wanted: null or nothing means all. Moments are ISO 8601 in UTC, `until` not included. */
export type AuditWanted = {
  words: string
  action: string | null
  person: string | null
  from: string | null
  until: string | null
}

/** Those that are wanted, newest first, from one number down. */
export async function searchAudit(
  database: SiteDatabase,
  wanted: AuditWanted,
  { skip, most, below = null }: { skip: number; most: number; below?: number | null },
): Promise<AuditEntry[]> {
  const condition = and(conditionOf(wanted), below === null ? undefined : lt(auditEntries.sequence, below))
  return database.select().from(auditEntries).where(condition).orderBy(desc(auditEntries.sequence)).limit(most).offset(skip)
}

export async function countAudit(database: SiteDatabase, wanted: AuditWanted): Promise<number> {
  const [row] = await database.select({ total: count() }).from(auditEntries).where(conditionOf(wanted))
  return row?.total ?? 0
}

function conditionOf({ words, action, person, from, until }: AuditWanted): SQL | undefined {
  const { actorName, subjectName, before, after, actorId, subjectId, at } = auditEntries
  return and(
    // Every word must stand somewhere in the entry.
    ...words.split(/\s+/).filter(Boolean).map((word) => or(...[actorName, subjectName, before, after].map((column) => holds(column, word)))),
    action === null ? undefined : eq(auditEntries.action, action),
    person === null ? undefined : or(eq(actorId, person), eq(subjectId, person)),
    from === null ? undefined : gte(at, from),
    until === null ? undefined : lt(at, until),
  )
}

/** By instr, in which no letter stands for another. */
function holds(column: Column, word: string): SQL {
  return sql`instr(lower(${column}), ${word.toLowerCase()}) > 0`
}
