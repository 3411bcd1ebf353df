import { and, asc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { SiteDatabase } from './database'
import { rosterMembers, waveGroups } from './schema'
import { ledger } from './schema/ledger'

/** One letter of a round that is still to go out. */
export type DueLetter = { memberId: string; email: string; group: { name: string; invited: number } }

/**
 * Whom a round of letters has still to go to: of a reminder, those on the credential channel who have not collected.
 * This is the one reading that tells, and lint lets only the job that writes letters come here.
 */
export async function readDueLetters(database: SiteDatabase, waveId: string, round: number, uncollectedOnly: boolean, most: number): Promise<DueLetter[]> {
  const rows = await database
    .select({ memberId: ledger.memberId, email: rosterMembers.email, group: { name: waveGroups.name, invited: waveGroups.invited } })
    .from(ledger).innerJoin(rosterMembers, eq(rosterMembers.id, ledger.memberId))
    .innerJoin(waveGroups, and(eq(waveGroups.waveId, ledger.waveId), eq(waveGroups.id, ledger.groupId)))
    .where(and(
      eq(ledger.waveId, waveId), eq(ledger.channel, 'credential'), lt(ledger.lastRound, round), isNotNull(rosterMembers.email),
      uncollectedOnly ? isNull(ledger.blindedHash) : undefined,
    ))
    .orderBy(asc(ledger.memberId)).limit(most)
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]))
}

/** Takes one letter for sending: false where somebody else has taken it, or, of a reminder, where they have collected meanwhile. */
export async function takeLetter(database: SiteDatabase, waveId: string, memberId: string, round: number, uncollectedOnly: boolean): Promise<boolean> {
  const { rowsAffected } = await database.update(ledger).set({ lastRound: round }).where(and(
    eq(ledger.waveId, waveId), eq(ledger.memberId, memberId), lt(ledger.lastRound, round), uncollectedOnly ? isNull(ledger.blindedHash) : undefined))
  return rowsAffected === 1
}

/** Gives a letter back that the mail server could not take now. */
export async function giveLetterBack(database: SiteDatabase, waveId: string, memberId: string, round: number): Promise<void> {
  await database.update(ledger).set({ lastRound: sql`${round} - 1` }).where(and(eq(ledger.waveId, waveId), eq(ledger.memberId, memberId), eq(ledger.lastRound, round)))
}
