import { readResultSet } from '@/db/site/read-results'
import { resultSets, resultSheets } from '@/db/site/schema'
import { readWaveBySlug, type WaveWithSeal } from '@/db/site/read-waves'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson, type AuditActor } from '@/lib/domain/audit/actor'
import type { Step, WorkedOut } from '@/lib/domain/results/work-out'
import { log } from '@/lib/platform/log'
import { processWide } from '@/lib/platform/process-wide'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, notFound, type Change } from './outcome'
import { workOrderOf } from './results-order'
import { workInChild, type Worker } from './results-work'

/** How far the working out has come, in this process, by wave. `failed` until it is begun anew. */
export type Working = { step: Step; since: number } | { failed: true }

export function workings(): Map<string, Working> {
  return processWide('results-working', () => new Map<string, Working>())
}

/** Begins to work out the results of a closed wave and comes back at once; `resultsProgress` says how far it is. */
export async function beginResults(actor: Actor, slug: string, trail: AuditTrail = auditTrail(), worker: Worker = workInChild): Promise<Change> {
  const verdict = may(actor, 'release-results')
  if (!verdict.ok) return forbidden
  const found = await readWaveBySlug(trail.database, slug)
  if (found === null) return notFound
  const problem = await whyNot(found, trail)
  if (problem !== null) return invalid({ '': problem })
  void decideResults(byPerson(actor, verdict.by), found, trail, worker).catch((error: unknown) => log.warn(`The results of ${slug} could not be worked out`, error))
  return { ok: true }
}

/** Works out the results of a closed wave and waits for them: for the owner of the data folder, by a command. */
export async function decideResultsAsOwner(slug: string, trail: AuditTrail = auditTrail(), worker: Worker = workInChild): Promise<Change> {
  const found = await readWaveBySlug(trail.database, slug)
  if (found === null) return notFound
  const problem = await whyNot(found, trail)
  if (problem !== null) return invalid({ '': problem })
  await decideResults({ kind: 'owner' }, found, trail, worker)
  return { ok: true }
}

async function whyNot({ wave }: WaveWithSeal, { database }: AuditTrail): Promise<string | null> {
  if (wave.state !== 'closed') return 'Results are worked out once the wave has closed'
  if ((await readResultSet(database, wave.slug)) !== null) return 'The results of this wave were decided already: that is done once'
  const working = workings().get(wave.slug)
  return working !== undefined && 'step' in working ? 'The results are being worked out: wait for it' : null
}

/** Once: of two that were begun at the same time the first to end stands, and the other changes nothing. */
async function decideResults(by: AuditActor, found: WaveWithSeal, trail: AuditTrail, worker: Worker): Promise<void> {
  const { slug } = found.wave
  const since = Date.now()
  workings().set(slug, { step: 'counting', since })
  try {
    const order = await workOrderOf(trail.database, found)
    const worked = await worker(order, (step) => workings().set(slug, { step, since }))
    const { title, closed } = order.about
    await keepResults(by, worked, { slug, waveId: found.wave.id, title, closedOn: closed, people: order.wave.rows.length }, trail)
    workings().delete(slug)
  } catch (error) {
    workings().set(slug, { failed: true })
    throw error
  }
}

export type KeptAs = { slug: string; waveId: string | null; title: string; closedOn: string; people: number }

/** Stores what was decided, and what each audience may see of it, with its entry in the log. */
export async function keepResults(by: AuditActor, worked: WorkedOut, { people, ...set }: KeptAs, trail: AuditTrail): Promise<void> {
  const { database } = trail
  const sheets = worked.kind === 'decided' ? worked.sheets : (worked.nearest?.sheets ?? [])
  const fingerprint = sheets.at(-1)?.hash
  const row = {
    ...set,
    decidedAt: trail.now().toISOString(),
    refusedTable: worked.kind === 'refused' ? worked.table : null,
    coarser: worked.kind === 'refused' && worked.nearest !== null ? [...worked.nearest.words] : null,
  }
  const subject = { id: set.waveId ?? set.slug }
  const after = fingerprint === undefined ? {} : { fingerprint }
  const note = set.waveId === null
    ? { action: 'results-imported' as const, actor: by, subject, before: null, after: { people, ...after } }
    : { action: worked.kind === 'refused' ? ('results-refused' as const) : ('results-decided' as const), actor: by, subject, before: null, after }
  await audited(note, {
    statements: [
      database.insert(resultSets).values(row),
      ...sheets.map(({ audience, text, hash }) => database.insert(resultSheets).values({ slug: set.slug, audience, sheet: text, hash })),
    ],
  }, trail)
}
