import { randomBytes } from 'node:crypto'
import { temporaryFolder } from '@/db/testing'
import { people, roleGrants } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/role'
import { blindedElement, finishedCredential, type Credential } from '@/lib/domain/credential/collecting'
import type { RosterPerson } from '@/lib/domain/survey/roster'
import { rosterFile } from '@/lib/domain/survey/roster-file'
import { auditTrailOf, type AuditTrail } from './audit-trail'
import { testSurvey } from './answer-testing'
import { collect, wavesToCollect } from './collect'
import { prepareDatabases, siteDatabase } from './database'
import { responsesDatabase } from './responses-database'
import { importRosterAsOwner } from './roster-import'
import { createSurvey, saveSurveyDraft } from './survey-draft'
import { planWave } from './wave-plan'
import { scheduleWave } from './wave-schedule'
import { openDueWave } from './wave-open'

/** Both databases in real files and a clock that a test moves: one a test file, since a process has one of each. */
export type WaveHouse = {
  folder: string
  trail: AuditTrail
  /** Moves the clock: an instant in UTC. */
  at(instant: string): void
  /** Adds somebody with roles; with an address of the roster they are that person of it. */
  join(id: string, email: string | null, ...roles: Role[]): Promise<Actor>
  close(): void
}

/** For a test whose services find the audit log by themselves: `AUDIT_KEY`. */
export const testAuditKey = 'the key of a log that only a test keeps'

/** @param use Puts the folder into the environment, before anything reads it */
export async function waveHouse(use: (folder: string) => void): Promise<WaveHouse> {
  const { folder, remove } = temporaryFolder()
  use(folder)
  await prepareDatabases()
  let now = new Date('2027-03-01T10:00:00Z')
  const trail = auditTrailOf(siteDatabase(), testAuditKey, folder, () => now)
  return {
    folder,
    trail,
    at(instant) {
      now = new Date(instant)
    },
    async join(id, email, ...roles) {
      await siteDatabase().insert(people).values({ id, name: id.toUpperCase(), email })
      for (const role of roles) await siteDatabase().insert(roleGrants).values({ personId: id, role, origin: 'link' })
      return { personId: id, name: id.toUpperCase(), email, roles: roles.map((role) => ({ role, unitId: null })), sessionId: `${id}-own` }
    },
    close() {
      siteDatabase().$client.close()
      responsesDatabase().$client.close()
      remove()
    },
  }
}

/** Invented staff: two departments that make groups of their own and a small team that does not. Every third has no address. */
export function testStaff(count = 120): RosterPerson[] {
  const units = [['Adult Care', 'Home Care'], ['Place', 'Parks'], ['Place', 'Parks'], ['Adult Care', 'Home Care'], ['Place']]
  return Array.from({ length: count }, (_, at): RosterPerson => ({
    reference: `FICTITIOUS-${String(at).padStart(4, '0')}`, post: 'Driver', unit: units[at % 5] ?? [], site: at % 2 === 0 ? 'Depot' : 'Town Hall', contract: 'permanent',
    email: at % 3 === 0 ? null : `fictitious.${at}@anytown.example`, kind: 'employee',
  }))
}

export async function importStaff({ trail }: WaveHouse, staff: readonly RosterPerson[]): Promise<void> {
  const taken = await importRosterAsOwner(new TextEncoder().encode(rosterFile(staff)), { dryRun: false, moves: [] }, trail)
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems))
}

/** Nobody has to say who they are: a draft that leaves that out cannot be frozen. */
const askable = { ...testSurvey, characteristics: testSurvey.characteristics.map((question) => ({ ...question, preferNotToSay: true })) }

/** A survey with the invented questions, by somebody who may design. */
export async function testDraft(actor: Actor, trail: AuditTrail): Promise<string> {
  const made = await createSurvey(actor, { title: 'Culture pulse', organisation: 'Anytown Council' }, trail)
  if (!made.ok) throw new Error('A survey could not be made')
  await saveSurveyDraft(actor, made.id, { revision: 1, draft: askable }, trail)
  return made.id
}

/** Open from Monday 8 March to Thursday 25 March 2027, at the latest to 1 April, across the clock change of 28 March. */
export function testPlan(surveyId: string, fields: Record<string, unknown> = {}) {
  return { slug: `pulse-${randomBytes(4).toString('hex')}`, surveyId, opensAt: '2027-03-08T09:00', closesAt: '2027-03-25T17:00', latestClose: '2027-04-01T17:00', ...fields }
}

/** Plans, schedules and opens a wave, and leaves the clock an hour after it opened. */
export async function openTestWave(house: WaveHouse, lead: Actor, fields: Record<string, unknown> = {}): Promise<{ id: string; slug: string; surveyId: string }> {
  const { trail } = house
  house.at('2027-03-01T10:00:00Z')
  const surveyId = await testDraft(lead, trail)
  const plan = testPlan(surveyId, fields)
  const planned = await planWave(lead, plan, trail)
  if (!planned.ok) throw new Error(JSON.stringify(planned))
  const scheduled = await scheduleWave(lead, planned.id, {}, trail)
  if (!scheduled.ok) throw new Error(JSON.stringify(scheduled))
  house.at('2027-03-08T10:00:00Z')
  const opened = await openDueWave(planned.id, trail)
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  return { id: planned.id, slug: plan.slug, surveyId }
}

/** What a member of staff's device does: blinds, sends, checks the proof against the published key. Null where it was refused. */
export async function collectOnDevice(actor: Actor, waveId: string, trail: AuditTrail): Promise<{ credential: Credential; group: string } | null> {
  const listed = await wavesToCollect(actor, trail)
  const wave = listed.ok ? listed.content.waves.find((one) => one.waveId === waveId) : undefined
  if (wave === undefined) return null
  const secret = { nonce: randomBytes(32), blindSeed: randomBytes(48) }
  const publicKey = Buffer.from(wave.publicKey, 'hex')
  const reply = await collect(actor, waveId, blindedElement(wave.scope, secret, publicKey), trail)
  if (!reply.ok) return null
  const credential = finishedCredential(reply.scope, secret, publicKey, reply)
  if (credential === null) throw new Error('The proof does not fit')
  return { credential, group: reply.scope.group }
}
