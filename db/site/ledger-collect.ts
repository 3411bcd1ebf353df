import { and, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { LedgerRow } from '@/lib/domain/credential/ledger'
import type { SiteDatabase } from './database'
import { rosterMembers, surveys, waveGroups, waves, waveSeals } from './schema'
import { ledger } from './schema/ledger'

/** Where somebody stands in a wave's ledger, by their address; for themselves alone. */
export type OwnLedgerRow = LedgerRow & { memberId: string; group: { id: string; name: string; invited: number } }

export async function readOwnLedgerRow(database: SiteDatabase, waveId: string, email: string): Promise<OwnLedgerRow | null> {
  const [row] = await database
    .select({ memberId: ledger.memberId, channel: ledger.channel, blindedHash: ledger.blindedHash, group: { id: waveGroups.id, name: waveGroups.name, invited: waveGroups.invited } })
    .from(ledger).innerJoin(rosterMembers, eq(rosterMembers.id, ledger.memberId))
    .innerJoin(waveGroups, and(eq(waveGroups.waveId, ledger.waveId), eq(waveGroups.id, ledger.groupId)))
    .where(and(eq(ledger.waveId, waveId), eq(rosterMembers.email, email)))
  return row ?? null
}

/** The open waves that somebody is invited to, by their address. It says nothing of whether they have collected. */
export function readOwnWaves(database: SiteDatabase, email: string) {
  return database
    .select({
      wave: waves, seal: waveSeals, title: surveys.title, channel: ledger.channel, group: { id: waveGroups.id, name: waveGroups.name, invited: waveGroups.invited, parts: waveGroups.parts },
    })
    .from(ledger).innerJoin(rosterMembers, eq(rosterMembers.id, ledger.memberId))
    .innerJoin(waveGroups, and(eq(waveGroups.waveId, ledger.waveId), eq(waveGroups.id, ledger.groupId)))
    .innerJoin(waves, eq(waves.id, ledger.waveId)).innerJoin(waveSeals, eq(waveSeals.waveId, ledger.waveId)).innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .where(and(eq(waves.state, 'open'), eq(rosterMembers.email, email))).orderBy(waves.closesAt, waves.slug)
}

/** Writes down what was collected where nothing was, or the same: one statement, so that of many at once one is the first. Answers whether it stands. */
export async function setCollected(database: SiteDatabase, { waveId, memberId }: { waveId: string; memberId: string }, blindedHash: string): Promise<boolean> {
  const { rowsAffected } = await database.update(ledger).set({ blindedHash }).where(
    and(eq(ledger.waveId, waveId), eq(ledger.memberId, memberId), eq(ledger.channel, 'credential'), or(isNull(ledger.blindedHash), eq(ledger.blindedHash, blindedHash))))
  return rowsAffected === 1
}

/** The statement that puts another credential in place of a lost one. The database counts it against the pool, and refuses it past that. */
export function replacement(database: SiteDatabase, { waveId, memberId }: { waveId: string; memberId: string }, blindedHash: string) {
  return database.update(ledger).set({ blindedHash }).where(
    and(eq(ledger.waveId, waveId), eq(ledger.memberId, memberId), eq(ledger.channel, 'credential'), isNotNull(ledger.blindedHash), ne(ledger.blindedHash, blindedHash)))
}
