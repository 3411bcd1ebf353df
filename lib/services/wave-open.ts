import { and, eq, isNull } from 'drizzle-orm'
import { frameStatements } from '@/db/site/ledger-frame'
import { readWave, waveIs, type WaveRow, type WaveSeal } from '@/db/site/read-waves'
import { waves, waveSeals } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson, type AuditActor } from '@/lib/domain/audit/actor'
import { refusalWords, waveStep } from '@/lib/domain/survey/wave'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { changedMeanwhile, forbidden, notFound, type Forbidden, type NotFound } from './outcome'
import { thenPublished } from './publication'
import { auditedOnBoth } from './wave-audited'
import { layOut } from './wave-laid'
import { inWaveLine } from './wave-line'
import { answerSideProblems, sealOnAnswerSide } from './wave-seal'

/** A wave that is open now, or everything that stood against it. */
export type Opening = { ok: true } | { ok: false; problems: string[] } | Forbidden | NotFound

/** Opens a scheduled wave whose time has come. Opening seals it and is not undone. */
export async function openWave(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Opening> {
  const verdict = may(actor, 'run-survey')
  return verdict.ok ? thenPublished(openAs(byPerson(actor, verdict.by), id, trail)) : forbidden
}

/**
 * Opens a scheduled wave before its time, or at it: the time of opening becomes this minute, and nothing else of the
 * covenant that was read (`hash`) may have changed meanwhile.
 */
export async function openWaveNow(actor: Actor, id: string, { hash }: { hash: string }, trail: AuditTrail = auditTrail()): Promise<Opening> {
  const verdict = may(actor, 'run-survey')
  if (!verdict.ok) return forbidden
  const found = await readWave(trail.database, id)
  if (found === null) return notFound
  const { wave, seal } = found
  if (wave.state !== 'scheduled') return { ok: false, problems: [refusalWords('not-from-this-state')] }
  if (seal === null) {
    const laying = await layOut(trail.database, wave)
    if (!laying.ok) return laying
    if (laying.laid.hash !== hash) return { ok: false, problems: ['The covenant has changed since you looked: read it again, then open the survey'] }
    const opensAt = new Date(Math.floor(trail.now().getTime() / minute) * minute).toISOString()
    if (opensAt < wave.opensAt) {
      const { surveyId, closesAt, revision } = wave
      const moved = await audited(
        {
          action: 'wave-changed', actor: byPerson(actor, verdict.by), subject: { id },
          before: { surveyId, opensAt: wave.opensAt, closesAt, revision }, after: { surveyId, opensAt, closesAt, revision: revision + 1 },
        },
        {
          // Only a plan may change, and the database knows it: back into planning and scheduled again, in one batch.
          statements: [
            trail.database.update(waves).set({ state: 'draft', opensAt, revision: revision + 1 }).where(and(eq(waves.id, id), eq(waves.revision, revision))),
            trail.database.update(waves).set({ state: 'scheduled' }).where(and(eq(waves.id, id), eq(waves.revision, revision + 1), eq(waves.state, 'draft'))),
          ],
          onlyIf: waveIs(wave),
        },
        trail,
      )
      if (!moved.ok) return { ok: false, problems: [changedMeanwhile.errors[''] ?? ''] }
    }
  }
  return openAs(byPerson(actor, verdict.by), id, trail)
}

const minute = 60_000

/** The same, where time brings it about. */
export function openDueWave(id: string, trail: AuditTrail = auditTrail()): Promise<Opening> {
  return openAs({ kind: 'site' }, id, trail)
}

/**
 * First who is invited and what is promised is frozen here, in one batch with its entry; then the answering side
 * seals the same and draws the key; then the wave is open. Stopped anywhere, it goes on from where it was.
 */
function openAs(by: AuditActor, id: string, trail: AuditTrail): Promise<Opening> {
  return inWaveLine(async () => {
    const found = await readWave(trail.database, id)
    if (found === null) return notFound
    const { wave } = found
    if (wave.state === 'open') return { ok: true }
    const step = waveStep(wave, { do: 'open' }, trail.now().toISOString())
    if (!step.ok) return { ok: false, problems: [refusalWords(step.reason)] }
    const frozen = found.seal === null ? await freeze(by, wave, trail) : { ok: true as const, seal: found.seal }
    if (!frozen.ok) {
      await trail.database.update(waves).set({ problems: frozen.problems }).where(and(eq(waves.id, id), eq(waves.state, 'scheduled')))
      return frozen
    }
    return sealAndOpen(by, wave, frozen.seal, trail)
  })
}

type Frozen = Pick<WaveSeal, 'covenantHash' | 'covenantText' | 'invited'>
type Freezing = { ok: true; seal: Frozen } | { ok: false; problems: string[] }

async function freeze(by: AuditActor, wave: WaveRow, trail: AuditTrail): Promise<Freezing> {
  const laying = await layOut(trail.database, wave)
  if (!laying.ok) return laying
  const { frame, covenant, text, hash } = laying.laid
  const problems = await answerSideProblems(covenant)
  if (problems.length > 0) return { ok: false, problems }
  const seal = { covenantText: text, covenantHash: hash, sealedAt: trail.now().toISOString() }
  const written = await audited(
    { action: 'wave-sealed', actor: by, subject: { id: wave.id }, before: null, after: { fingerprint: hash, invited: frame.people.length, version: covenant.surveyVersion } },
    { statements: frameStatements(trail.database, wave.id, frame, seal), onlyIf: waveIs(wave) },
    trail,
  )
  return written.ok ? { ok: true, seal: { ...seal, invited: frame.people.length } } : { ok: false, problems: [refusalWords('not-from-this-state')] }
}

function sealAndOpen(by: AuditActor, wave: WaveRow, seal: Frozen, trail: AuditTrail): Promise<Opening> {
  const { database } = trail
  return auditedOnBoth<Opening>(
    { action: 'wave-opened', actor: by, subject: { id: wave.id }, before: null, after: { fingerprint: seal.covenantHash, invited: seal.invited } },
    async () => {
      const sealed = await sealOnAnswerSide(database, wave, seal)
      if (!sealed.ok) throw new Error(`A wave that was frozen cannot be sealed: ${sealed.problems.join(', ')}`)
      await database.batch([
        database.update(waveSeals).set({ answerId: sealed.waveId, publicKey: sealed.publicKey }).where(and(eq(waveSeals.waveId, wave.id), isNull(waveSeals.publicKey))),
        database.update(waves).set({ state: 'open', problems: null }).where(and(eq(waves.id, wave.id), eq(waves.state, 'scheduled'))),
      ])
      return { ok: true }
    },
    trail,
  )
}
