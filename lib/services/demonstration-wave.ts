import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { readWave, readWaveCodes } from '@/db/site/read-waves'
import { waveCodes } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { blindedElement, finishedCredential } from '@/lib/domain/credential/collecting'
import { fictitiousAnswers, takesPart } from '@/lib/domain/survey/fictitious-answers'
import type { RosterPerson } from '@/lib/domain/survey/roster'
import type { Survey } from '@/lib/domain/survey/survey'
import type { FramePerson } from '@/lib/domain/survey/wave-frame'
import { readRoster } from '@/db/site/read-roster'
import { submitWithCode, submitWithCredential } from './answer'
import { drawCodes, keepCodes } from './answer-codes'
import type { AuditTrail } from './audit-trail'
import { collect, wavesToCollect } from './collect'
import { decideResultsAsOwner } from './results-decide'
import { acceptCoarser, releaseResults } from './results-release'
import { planWave } from './wave-plan'
import { closeDueWave } from './wave-end'
import { layOut } from './wave-laid'
import { openDueWave } from './wave-open'
import { scheduleWave } from './wave-schedule'

/** A wave of the demonstration: times of the London clock, and which of the waves it is, from 0. */
export type DemonstrationWave = { slug: string; number: number; opensAt: string; closesAt: string; closes: boolean }

/** Whatever time it is for this trail: generation goes through months that are over. */
export type MovedTrail = { trail: AuditTrail; at(instant: string): void }

/**
 * Plans, opens, answers and, where it is over, closes a wave, by the same services and in the same steps as anybody
 * would: staff with an address collect a credential on a device of theirs, the others have a code on paper.
 */
export async function generateWave(
  { trail, at }: MovedTrail, by: Actor, surveyId: string, survey: Survey, seed: string, wave: DemonstrationWave,
): Promise<{ invited: number; counted: number }> {
  at(dayBefore(wave.opensAt))
  const planned = await planWave(by, { slug: wave.slug, surveyId, opensAt: wave.opensAt, closesAt: wave.closesAt }, trail)
  if (!planned.ok) throw new Error(`The wave could not be planned: ${JSON.stringify(planned)}`)
  const scheduled = await scheduleWave(by, planned.id, {}, trail)
  if (!scheduled.ok) throw new Error(`The wave could not be scheduled: ${JSON.stringify(scheduled)}`)
  at(`${wave.opensAt}:30Z`)
  const row = await readWave(trail.database, planned.id)
  const laying = row === null ? null : await layOut(trail.database, row.wave)
  if (laying === null || !laying.ok) throw new Error('The wave cannot be laid out')
  const { people } = laying.laid.frame
  const opened = await openDueWave(planned.id, trail)
  if (!opened.ok) throw new Error(`The wave could not be opened: ${JSON.stringify(opened)}`)
  at(`${wave.opensAt.slice(0, 10)}T12:00:00Z`)
  const counted = await answerWave({ trail, id: planned.id, slug: wave.slug, survey, seed, number: wave.number }, people)
  if (wave.closes) {
    at(`${wave.closesAt}:00Z`)
    const closed = await closeDueWave(planned.id, trail)
    if (!closed.ok) throw new Error(`The wave could not be closed: ${JSON.stringify(closed)}`)
    await releaseWave(by, wave.slug, trail)
  }
  return { invited: people.length, counted }
}

/** Works out what the gate lets through, and releases it to everybody. Where it refuses the sealed tables, the coarser ones are agreed to. */
async function releaseWave(by: Actor, slug: string, trail: AuditTrail): Promise<void> {
  const decided = await decideResultsAsOwner(slug, trail)
  if (!decided.ok) throw new Error(`The results could not be worked out: ${JSON.stringify(decided)}`)
  await acceptCoarser(by, slug, trail)
  for (const audience of ['public', 'staff', 'managers']) {
    const released = await releaseResults(by, slug, { audience }, trail)
    if (!released.ok && !('reason' in released)) throw new Error(`The results could not be released: ${JSON.stringify(released)}`)
  }
}

function dayBefore(local: string): string {
  return new Date(Date.parse(`${local}:00Z`) - 86_400_000).toISOString()
}

type Asked = { trail: AuditTrail; id: string; slug: string; survey: Survey; seed: string; number: number }

async function answerWave(asked: Asked, people: readonly FramePerson[]): Promise<number> {
  const { trail, id, slug } = asked
  const roster = new Map((await readRoster(trail.database)).map((member) => [member.id, member]))
  const codes = await handOutCodes(trail, id, slug)
  const sending: Promise<boolean>[] = []
  for (const { memberId, channel, groupId, site } of people) {
    const person = roster.get(memberId)
    // A code has been handed to whoever is on paper, whether or not they use it.
    const code = channel === 'credential' ? undefined : codes.get(`${site ?? ''} ${groupId}`)?.pop()
    if (person === undefined || !takesPart({ seed: asked.seed, wave: asked.number, person })) continue
    const answers = fictitiousAnswers(asked.survey, { seed: asked.seed, wave: asked.number, person })
    if (channel === 'credential') {
      const credential = await collectAs(person, id, trail)
      if (credential !== null) sending.push(counted(submitWithCredential(slug, { ...credential, answers, confirmed: true }, trail.now())))
    } else if (code !== undefined) {
      sending.push(counted(submitWithCode(slug, { code, answers, confirmed: true }, trail.now())))
    }
  }
  return (await Promise.all(sending)).filter(Boolean).length
}

async function counted(outcome: ReturnType<typeof submitWithCode>): Promise<boolean> {
  const came = await outcome
  if (came.outcome !== 'counted') throw new Error(`An answer was not counted: ${JSON.stringify(came)}`)
  return true
}

async function handOutCodes(trail: AuditTrail, waveId: string, slug: string): Promise<Map<string, string[]>> {
  const handed = new Map<string, string[]>()
  for (const { site, groupId, invited } of await readWaveCodes(trail.database, waveId)) {
    const codes = drawCodes(invited)
    const kept = await keepCodes(slug, groupId, codes)
    if (!kept.ok) throw new Error(`Codes could not be kept: ${kept.problem}`)
    await trail.database.update(waveCodes).set({ printed: invited })
      .where(and(eq(waveCodes.waveId, waveId), eq(waveCodes.site, site), eq(waveCodes.groupId, groupId)))
    handed.set(`${site} ${groupId}`, codes)
  }
  return handed
}

/** What somebody's own device does at /staff. */
async function collectAs({ reference, email }: RosterPerson, waveId: string, trail: AuditTrail) {
  const actor: Actor = { personId: reference, name: reference, email, roles: [{ role: 'staff', unitId: null }], sessionId: 'generation' }
  const listed = await wavesToCollect(actor, trail)
  const wave = listed.ok ? listed.content.waves.find((one) => one.waveId === waveId) : undefined
  if (wave === undefined) return null
  const secret = { nonce: Uint8Array.from(randomBytes(32)), blindSeed: Uint8Array.from(randomBytes(48)) }
  const publicKey = Buffer.from(wave.publicKey, 'hex')
  const reply = await collect(actor, waveId, blindedElement(wave.scope, secret, publicKey), trail)
  const credential = reply.ok ? finishedCredential(reply.scope, secret, publicKey, reply) : null
  return credential === null || !reply.ok ? null : { ...credential, group: reply.scope.group }
}
