import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { LedgerRow } from '@/lib/domain/credential/ledger'
import type { SiteDatabase } from './database'
import { credentialCounts, credentialLedger } from './schema'

export type LedgerEntry = Pick<typeof credentialLedger.$inferInsert, 'personId' | 'groupId' | 'channel'>
export type LedgerCount = Omit<typeof credentialCounts.$inferSelect, 'waveId'>

const rowsAtOnce = 500

/** Makes the ledger of a wave as it opens, all or none of it. */
export async function insertLedger(database: SiteDatabase, waveId: string, entries: readonly LedgerEntry[]): Promise<void> {
  const lists = Array.from({ length: Math.ceil(entries.length / rowsAtOnce) }, (_, index) => entries.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce))
  const [first, ...rest] = lists.map((list) => database.insert(credentialLedger).values(list.map((entry) => ({ ...entry, waveId }))))
  if (first !== undefined) await database.batch([first, ...rest])
}

export async function readLedgerRow(database: SiteDatabase, waveId: string, personId: string): Promise<(LedgerRow & { groupId: string }) | null> {
  const { channel, blindedHash, groupId } = credentialLedger
  const [row] = await database.select({ channel, blindedHash, groupId }).from(credentialLedger).where(isOf(waveId, personId))
  return row ?? null
}

/**
 * Writes what somebody collects with where nothing is written or the same: true for one device of a person and for
 * no other, however many ask at once.
 */
export async function claimCredential(database: SiteDatabase, waveId: string, personId: string, blindedHash: string): Promise<boolean> {
  const free = or(isNull(credentialLedger.blindedHash), eq(credentialLedger.blindedHash, blindedHash))
  const { rowsAffected } = await database
    .update(credentialLedger)
    .set({ blindedHash })
    .where(and(isOf(waveId, personId), eq(credentialLedger.channel, 'credential'), free))
  return rowsAffected === 1
}

/** Invited and collected by group and channel, of a wave that is open or was counted. */
export async function ledgerCounts(database: SiteDatabase, waveId: string): Promise<LedgerCount[]> {
  const { groupId, channel, invited, collected } = credentialCounts
  const counted = await database.select({ groupId, channel, invited, collected }).from(credentialCounts).where(eq(credentialCounts.waveId, waveId))
  return counted.length > 0 ? counted : database.select(ofLedger).from(credentialLedger).where(eq(credentialLedger.waveId, waveId)).groupBy(...grouping)
}

/** Leaves counts of a ledger and nothing else, in one batch; doing it again changes nothing. */
export async function reduceLedger(database: SiteDatabase, waveId: string): Promise<void> {
  const counts = await ledgerCounts(database, waveId)
  if (counts.length === 0) return
  await database.batch([
    database.insert(credentialCounts).values(counts.map((count) => ({ ...count, waveId }))).onConflictDoNothing(),
    database.delete(credentialLedger).where(eq(credentialLedger.waveId, waveId)),
  ])
  await tidy(database)
}

/** Rewrites the file without what was deleted, and cuts the log that still holds it. */
async function tidy({ $client }: SiteDatabase): Promise<void> {
  if ($client.protocol === 'file') await $client.executeMultiple('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);')
}

const grouping = [credentialLedger.groupId, credentialLedger.channel] as const
const ofLedger = {
  groupId: credentialLedger.groupId,
  channel: credentialLedger.channel,
  invited: sql<number>`count(*)`,
  collected: sql<number>`count(${credentialLedger.blindedHash})`,
}

function isOf(waveId: string, personId: string) {
  return and(eq(credentialLedger.waveId, waveId), eq(credentialLedger.personId, personId))
}
