import { eq } from 'drizzle-orm'
import { cancellingStatements, closingStatements, deletionStatement } from '@/db/site/end-wave'
import { readWave, waveIs, type WaveWithSeal } from '@/db/site/read-waves'
import { waves } from '@/db/site/schema'
import { tidySite } from '@/db/site/tidy-site'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson, type AuditActor } from '@/lib/domain/audit/actor'
import { refusalWords, waveStep, type WaveEvent } from '@/lib/domain/survey/wave'
import { instantOf } from '@/lib/domain/survey/wave-time'
import { londonDate } from '@/lib/platform/clock'
import { closeWave as closeAnswering } from './answer-close'
import { deleteAnswered, extendAnswering } from './answer-retention'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { changedMeanwhile, forbidden, invalid, notFound, type Change } from './outcome'
import { thenPublished } from './publication'
import { auditedOnBoth } from './wave-audited'
import { inWaveLine } from './wave-line'

/** Lets an open wave close later, within what was sealed. `closesAt` is a time on the London clock. */
export async function extendWave(actor: Actor, id: string, { closesAt: typed }: { closesAt: string }, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'run-survey')
  if (!verdict.ok) return forbidden
  const reading = instantOf(typed, 'later')
  if (!reading.ok) return invalid({ closesAt: reading.message })
  const closesAt = new Date(reading.instant).toISOString()
  return thenPublished(step(id, { do: 'extend', closesAt }, trail, async ({ wave }) => {
    await auditedOnBoth(
      { action: 'wave-extended', actor: byPerson(actor, verdict.by), subject: { id }, before: { closesAt: wave.closesAt }, after: { closesAt } },
      async () => {
        await extendAnswering(wave.slug, closesAt)
        await trail.database.update(waves).set({ closesAt }).where(eq(waves.id, id))
      },
      trail,
    )
    return { ok: true }
  }))
}

/** Closes a wave whose time is over: by anybody who runs surveys, or by time itself. */
export async function closeWave(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'run-survey')
  return verdict.ok ? thenPublished(closeAs(byPerson(actor, verdict.by), id, trail)) : forbidden
}

export function closeDueWave(id: string, trail: AuditTrail = auditTrail()): Promise<Change> {
  return closeAs({ kind: 'site' }, id, trail)
}

/** The answering side first: it takes no more and its key is gone. Then the counts, and the ledger goes. Done twice, it is done once. */
function closeAs(by: AuditActor, id: string, trail: AuditTrail): Promise<Change> {
  return step(id, { do: 'close' }, trail, async ({ wave, seal }) => {
    await auditedOnBoth(
      { action: 'wave-closed', actor: by, subject: { id }, before: null, after: { invited: seal?.invited ?? 0 } },
      async () => {
        const closed = await closeAnswering(wave.slug, trail.now())
        if (closed === null) throw new Error('An open wave is not on the answering side')
        await trail.database.batch(closingStatements(trail.database, id, { endedAt: trail.now().toISOString(), ...closed }))
        await tidySite(trail.database.$client)
      },
      trail,
    )
    return { ok: true }
  })
}

/**
 * Cancels a wave. Of one that was open nothing is counted: what was answered is deleted at once, and that is published;
 * so of whoever asks that on a page `sure` is asked.
 */
export async function cancelWave(actor: Actor, id: string, { sure }: { sure?: string | undefined } = {}, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'run-survey')
  if (!verdict.ok) return forbidden
  const by = byPerson(actor, verdict.by)
  return thenPublished(step(id, { do: 'cancel' }, trail, async (found) => {
    const { wave, seal } = found
    if (seal !== null && sure !== 'yes') return invalid({ sure: 'Every answer to it would be deleted. Tick the box if you are sure' })
    const note = { action: 'wave-cancelled', actor: by, subject: { id }, before: { state: wave.state }, after: { state: 'cancelled' } } as const
    const endedAt = trail.now().toISOString()
    if (seal === null) {
      const cancelling = trail.database.update(waves).set({ state: 'cancelled', endedAt }).where(eq(waves.id, id))
      return (await audited(note, { statements: [cancelling], onlyIf: waveIs(wave) }, trail)).ok ? { ok: true } : changedMeanwhile
    }
    await auditedOnBoth(note, () => cancelSealed(found, endedAt, trail), trail)
    return { ok: true }
  }))
}

async function cancelSealed({ wave }: WaveWithSeal, endedAt: string, trail: AuditTrail): Promise<void> {
  const { database } = trail
  // A seal whose wave never came to be open has nothing on the other side.
  const there = (await closeAnswering(wave.slug, trail.now())) !== null
  const day = londonDate(trail.now())
  const kinds = there ? (['answers', 'comments'] as const) : []
  const deleted = []
  for (const kind of kinds) deleted.push(deletionStatement(database, { kind, waveId: wave.id, deleted: await deleteAnswered(wave.slug, kind), day }))
  await database.batch([...cancellingStatements(database, wave.id, endedAt), ...deleted])
  await tidySite(database.$client)
}

function step(id: string, event: WaveEvent, trail: AuditTrail, act: (found: WaveWithSeal) => Promise<Change>): Promise<Change> {
  return inWaveLine(async () => {
    const found = await readWave(trail.database, id)
    if (found === null) return notFound
    const verdict = waveStep(found.wave, event, trail.now().toISOString())
    if (verdict.ok) return act(found)
    return invalid({ [event.do === 'extend' && verdict.reason !== 'not-from-this-state' ? 'closesAt' : '']: refusalWords(verdict.reason) })
  })
}
