import { randomBytes } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { readOwnLedgerRow, readOwnWaves, replacement, setCollected, type OwnLedgerRow } from '@/db/site/ledger-collect'
import { readWave, readWaveBySlug, type WaveRow, type WaveSeal } from '@/db/site/read-waves'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import type { Evaluation } from '@/lib/domain/credential/collecting'
import { evaluation } from '@/lib/domain/credential/issuing'
import { issueDecision, replacementPool, type IssueRefusal } from '@/lib/domain/credential/ledger'
import { keyFingerprint } from '@/lib/domain/credential/wave-key'
import { sealedModes } from '@/lib/domain/survey/covenant'
import { groupWords } from '@/lib/domain/survey/reporting-group'
import { unitWords } from '@/lib/domain/survey/roster'
import { takesAnswers } from '@/lib/domain/survey/wave'
import { environment } from '@/lib/platform/environment'
import { waveKey } from '@/lib/platform/wave-key'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Forbidden, type Reading } from './outcome'

// Nothing here is written into the audit log but that a credential was replaced: who has collected is for nobody to
// read, not even there.

/** An open wave that somebody is invited to, with what their device must know before it blinds anything. */
export type WaveToCollect = {
  waveId: string
  slug: string
  title: string
  closesAt: string
  channel: OwnLedgerRow['channel']
  /** Answered signed in, under no credential that a device collects. */
  confidential: boolean
  group: OwnLedgerRow['group']
  /** What the credential is good for: see `CredentialScope`. `wave` is the answering side's id. */
  scope: { wave: string; covenantHash: string; group: string }
  /** Hexadecimal, as published: the device compares it with the published one before it trusts it. */
  publicKey: string
  fingerprint: string
  /** 'counted in Adult Care (62 people)', and of which units that is where they are several. */
  counted: string
  units: string[]
}

/** Every open wave that the actor is invited to: any visit to /staff collects for each that is on the credential channel. */
export async function wavesToCollect(actor: Actor, trail: AuditTrail = auditTrail()): Promise<Reading<{ waves: WaveToCollect[] }>> {
  if (!may(actor, 'collect-credential').ok) return forbidden
  if (actor.email === null) return { ok: true, content: { waves: [] } }
  const now = trail.now().toISOString()
  const found = await readOwnWaves(trail.database, actor.email)
  const waves = found.flatMap(({ wave, seal, channel, group, title }): WaveToCollect[] => {
    if (seal.answerId === null || seal.publicKey === null || !takesAnswers(wave, now)) return []
    return [{
      waveId: wave.id, slug: wave.slug, title, closesAt: wave.closesAt, channel, confidential: isConfidential(seal),
      group: { id: group.id, name: group.name, invited: group.invited },
      scope: { wave: seal.answerId, covenantHash: seal.covenantHash, group: group.id },
      publicKey: seal.publicKey,
      fingerprint: keyFingerprint(Buffer.from(seal.publicKey, 'hex')),
      counted: groupWords({ ...group, unit: [] }),
      units: group.parts.map(unitWords),
    }]
  })
  return { ok: true, content: { waves } }
}

export type CollectRefusal = IssueRefusal | 'no-such-wave' | 'not-open' | 'not-an-element' | 'no-replacement-left' | 'confidential'

export type Collected =
  | ({ ok: true; scope: WaveToCollect['scope']; counted: string } & Evaluation)
  | { ok: false; reason: CollectRefusal }
  | Forbidden

/**
 * Evaluates what the actor's device has blinded, once a person and wave: the same element again gives the same
 * credential, so a lost reply can be asked for again; another one is refused. The group is the ledger's, whatever
 * was asked for.
 */
export async function collect(actor: Actor, waveId: string, blinded: Uint8Array, trail: AuditTrail = auditTrail()): Promise<Collected> {
  const issued = await issue(actor, waveId, blinded, trail)
  if (!('made' in issued)) return issued
  const { row, hash, made, reply } = issued
  // The one statement that decides: of many at once, only those with the first element come through.
  if (await setCollected(trail.database, { waveId, memberId: row.memberId }, hash)) return { ...reply, ...made }
  const decision = issueDecision(await readOwnLedgerRow(trail.database, waveId, actor.email ?? ''), hash)
  return { ok: false, reason: decision.issue ? 'not-open' : decision.reason }
}

/**
 * The same for somebody whose device, and with it the credential, is lost: another in its place, out of a pool sealed
 * with the wave (max(3, 1 % of those invited)), which is published. The log says that one was given, and not to whom.
 */
export async function replaceCredential(actor: Actor, waveId: string, blinded: Uint8Array, trail: AuditTrail = auditTrail()): Promise<Collected> {
  const issued = await issue(actor, waveId, blinded, trail)
  if (!('made' in issued)) return issued
  const { row, seal, hash, made, reply } = issued
  if (row.blindedHash === null || row.blindedHash === hash) return collect(actor, waveId, blinded, trail)
  if (seal.replaced >= replacementPool(seal.invited)) return { ok: false, reason: 'no-replacement-left' }
  await audited(
    { action: 'credential-replaced', actor: { kind: 'site' }, subject: { id: waveId }, before: { replaced: seal.replaced }, after: { replaced: seal.replaced + 1 } },
    { statements: [replacement(trail.database, { waveId, memberId: row.memberId }, hash)] },
    trail,
  )
  return { ...reply, ...made }
}

type Issuing =
  | { row: OwnLedgerRow; seal: WaveSeal; hash: string; made: Evaluation; reply: { ok: true; scope: WaveToCollect['scope']; counted: string } }
  | { ok: false; reason: CollectRefusal }
  | Forbidden

async function issue(actor: Actor, waveId: string, blinded: Uint8Array, trail: AuditTrail): Promise<Issuing> {
  if (!may(actor, 'collect-credential').ok) return forbidden
  const found = await readWave(trail.database, waveId)
  if (found === null) return { ok: false, reason: 'no-such-wave' }
  const open = openParts(found.wave, found.seal, trail.now())
  if (open === null) return { ok: false, reason: 'not-open' }
  const row = actor.email === null ? null : await readOwnLedgerRow(trail.database, waveId, actor.email)
  if (row === null) return { ok: false, reason: 'not-invited' }
  if (row.channel !== 'credential') return { ok: false, reason: 'other-channel' }
  if (isConfidential(open.seal)) return { ok: false, reason: 'confidential' }
  const scope = { wave: open.answerId, covenantHash: open.seal.covenantHash, group: row.group.id }
  // Before anything is written down: bytes that are no element must not use up the one time.
  const made = evaluation(scope, open.secretKey, blinded, randomBytes(48))
  if (made === null) return { ok: false, reason: 'not-an-element' }
  return { row, seal: open.seal, hash: bytesToHex(sha256(blinded)), made, reply: { ok: true, scope, counted: groupWords({ ...row.group, unit: [], parts: [] }) } }
}

/** Where somebody stands in a wave that is answered signed in; `memberId` is who they are to it. */
export type ConfidentialPlace = { waveId: string; slug: string; memberId: string; group: OwnLedgerRow['group'] }

/** The actor's own place in an open confidential wave. */
export async function confidentialPlace(actor: Actor, slug: string, trail: AuditTrail = auditTrail()): Promise<Reading<ConfidentialPlace>> {
  if (!may(actor, 'collect-credential').ok) return forbidden
  const found = await readWaveBySlug(trail.database, slug)
  const open = found && openParts(found.wave, found.seal, trail.now())
  if (open == null || found === null || !isConfidential(open.seal) || actor.email === null) return notFound
  const row = await readOwnLedgerRow(trail.database, found.wave.id, actor.email)
  return row?.channel === 'credential' ? { ok: true, content: { waveId: found.wave.id, slug, memberId: row.memberId, group: row.group } } : notFound
}

/** Writes down that somebody takes part, before their answers are stored: no answer is counted that nobody collected for. */
export async function keepTakingPart({ waveId, memberId }: ConfidentialPlace, collectedHash: string, trail: AuditTrail = auditTrail()): Promise<boolean> {
  return setCollected(trail.database, { waveId, memberId }, collectedHash)
}

function isConfidential({ covenantText }: WaveSeal): boolean {
  return sealedModes(covenantText)?.includes('confidential') === true
}

function openParts(wave: WaveRow, seal: WaveSeal | null, now: Date) {
  if (seal?.answerId == null || !takesAnswers(wave, now.toISOString())) return null
  const secretKey = waveKey(environment().dataDir, seal.answerId)
  return secretKey === null ? null : { seal, answerId: seal.answerId, secretKey }
}
