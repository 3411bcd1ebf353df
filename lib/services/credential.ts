import { createHash, randomBytes } from 'node:crypto'
import { claimCredential, insertLedger, type LedgerEntry, readLedgerRow, reduceLedger } from '@/db/site/credential-ledger'
import type { Evaluation } from '@/lib/domain/credential/collecting'
import { evaluation } from '@/lib/domain/credential/issuing'
import { issueDecision, type IssueRefusal } from '@/lib/domain/credential/ledger'
import { environment } from '@/lib/platform/environment'
import { waveKey } from '@/lib/platform/wave-key'
import { answerWave, waveState } from './answer-wave'
import { siteDatabase } from './database'

export type CredentialRefusal = IssueRefusal | 'no-such-wave' | 'not-open-yet' | 'closed' | 'unreadable'

/** `groupId` is the group that the server derived: the device shows it, and no credential is good for another. */
export type CredentialIssue = ({ issued: true; groupId: string } & Evaluation) | { issued: false; reason: CredentialRefusal }

/**
 * Issues a person's credential for a wave over what their device has blinded. The caller has made sure who they are.
 * The same element again gives the same credential, so a lost reply costs nothing; another one is refused.
 */
export async function issueCredential(slug: string, personId: string, blinded: Uint8Array, now: Date): Promise<CredentialIssue> {
  const wave = await answerWave(slug)
  if (wave === null) return { issued: false, reason: 'no-such-wave' }
  const state = waveState(wave, now)
  if (state !== 'open') return { issued: false, reason: state }
  const row = await readLedgerRow(siteDatabase(), wave.id, personId)
  const blindedHash = createHash('sha256').update(blinded).digest('hex')
  const decision = issueDecision(row, blindedHash)
  if (!decision.issue || row === null) return { issued: false, reason: decision.issue ? 'not-invited' : decision.reason }

  const secretKey = waveKey(environment().dataDir, wave.id)
  if (secretKey === null) throw new Error('An open wave has no key')
  const scope = { wave: wave.id, covenantHash: wave.covenantHash, group: row.groupId }
  // Before it is written down: bytes that are no element must not use up somebody's one credential.
  const evaluated = evaluation(scope, secretKey, blinded, randomBytes(48))
  if (evaluated === null) return { issued: false, reason: 'unreadable' }
  const claimed = await claimCredential(siteDatabase(), wave.id, personId, blindedHash)
  return claimed ? { issued: true, groupId: row.groupId, ...evaluated } : { issued: false, reason: 'collected-elsewhere' }
}

/** Makes a wave's ledger as it opens: everybody invited, on one channel, in one sealed group. */
export function openLedger(waveId: string, entries: readonly LedgerEntry[]): Promise<void> {
  return insertLedger(siteDatabase(), waveId, entries)
}

/** At close: leaves counts, by group and channel. */
export function closeLedger(waveId: string): Promise<void> {
  return reduceLedger(siteDatabase(), waveId)
}
