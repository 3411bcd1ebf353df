import { and, eq, sql } from 'drizzle-orm'
import type { Statement } from './append-audit'
import type { SiteDatabase } from './database'
import { collectedOfCredentials, collectedOfGroup } from './ledger-counts'
import { ledgerDeletion } from './ledger-frame'
import { asked, deletions, waveChannels, waveCodes, waveCollected, waveGroups, waves, waveTallies } from './schema'

export type CountedGroup = { groupId: string; counted: number }

/** The statements that close a wave here: the ledger is reduced to counts, and goes. */
export function closingStatements(
  database: SiteDatabase, waveId: string, { endedAt, blanked, counted }: { endedAt: string; blanked: number; counted: readonly CountedGroup[] },
): [Statement, ...Statement[]] {
  const codes = (groupId: string) =>
    sql`(SELECT ifnull(sum(${waveCodes.printed}), 0) FROM ${waveCodes} WHERE ${waveCodes.waveId} = ${waveId} AND ${waveCodes.groupId} = ${groupId})`
  return [
    database.update(waves).set({ state: 'closed', endedAt, blanked }).where(and(eq(waves.id, waveId), eq(waves.state, 'open'))),
    ...counted.map(({ groupId, counted: answers }) =>
      database.update(waveGroups).set({ collected: sql`${collectedOfGroup(waveId, groupId)} + ${codes(groupId)}`, counted: answers })
        .where(and(eq(waveGroups.waveId, waveId), eq(waveGroups.id, groupId)))),
    database.update(waveChannels).set({ collected: collectedOfCredentials(waveId) }).where(and(eq(waveChannels.waveId, waveId), eq(waveChannels.channel, 'credential'))),
    ...runningCountsDeletion(database, waveId),
    ledgerDeletion(database, waveId),
  ]
}

/** The statements that cancel a wave that was sealed: nothing of it is counted, and nobody of it was asked. */
export function cancellingStatements(database: SiteDatabase, waveId: string, endedAt: string): [Statement, ...Statement[]] {
  return [
    database.update(waves).set({ state: 'cancelled', endedAt }).where(eq(waves.id, waveId)),
    ...runningCountsDeletion(database, waveId),
    ledgerDeletion(database, waveId),
    database.delete(asked).where(eq(asked.waveId, waveId)),
  ]
}

function runningCountsDeletion(database: SiteDatabase, waveId: string): Statement[] {
  return [database.delete(waveCollected).where(eq(waveCollected.waveId, waveId)), database.delete(waveTallies).where(eq(waveTallies.waveId, waveId))]
}

export type Deletion = (typeof deletions)['$inferInsert']

/** Writes down what was deleted, once a wave and kind. */
export function deletionStatement(database: SiteDatabase, deletion: Deletion): Statement {
  return database.insert(deletions).values(deletion).onConflictDoNothing()
}
