import { count, eq, sql } from 'drizzle-orm'
import type { SiteDatabase } from './database'
import { ledger } from './schema/ledger'

/** How many of a group have collected. */
export type CollectedCount = { groupId: string; invited: number; collected: number }

/** Those invited on the credential channel and those of them who have collected, by group and by nothing finer. */
export function countCollected(database: SiteDatabase, waveId: string): Promise<CollectedCount[]> {
  return database
    .select({ groupId: ledger.groupId, invited: count(), collected: sql<number>`count(${ledger.blindedHash})` })
    .from(ledger).where(sql`${eq(ledger.waveId, waveId)} AND ${ledger.channel} = 'credential'`).groupBy(ledger.groupId).orderBy(ledger.groupId)
}

/** The same of one group, as a part of a statement; and of a channel. */
export function collectedOfGroup(waveId: string, groupId: string) {
  return sql<number>`(SELECT count(${ledger.blindedHash}) FROM ${ledger} WHERE ${ledger.waveId} = ${waveId} AND ${ledger.groupId} = ${groupId})`
}

export function collectedOfCredentials(waveId: string) {
  return sql<number>`(SELECT count(${ledger.blindedHash}) FROM ${ledger} WHERE ${ledger.waveId} = ${waveId})`
}
