import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { readSurveyRow } from '@/db/site/read-surveys'
import { readWave, readWaves, waveIs, type WaveRow, type WaveWithSeal } from '@/db/site/read-waves'
import { waves } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { fieldErrors } from '@/lib/domain/access/field-errors'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import type { AuditNote } from '@/lib/domain/audit/note'
import { occurrences, type Recurrence } from '@/lib/domain/survey/recurrence'
import type { WaveTimes } from '@/lib/domain/survey/wave'
import { waveForm, type WaveForm } from '@/lib/domain/survey/wave-form'
import { localTimeOf } from '@/lib/domain/survey/wave-time'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { withinConstraints } from './constraint'
import { changedMeanwhile, forbidden, invalid, notFound, type Change, type Reading } from './outcome'

/** A wave as the OD team sees it: its plan, and of its seal what may be published. Nothing of who is in it. */
export type ShownWave = WaveWithSeal

/** Every wave, of one survey or of all. */
export async function listWaves(actor: Actor, surveyId: string | null = null, { database }: AuditTrail = auditTrail()): Promise<Reading<{ waves: ShownWave[] }>> {
  if (!may(actor, 'read-covenant-draft').ok) return forbidden
  return { ok: true, content: { waves: await readWaves(database, surveyId) } }
}

export async function showWave(actor: Actor, id: string, { database }: AuditTrail = auditTrail()): Promise<Reading<ShownWave>> {
  if (!may(actor, 'read-covenant-draft').ok) return forbidden
  const found = await readWave(database, id)
  return found === null ? notFound : { ok: true, content: found }
}

/** Plans a wave: see `waveForm` for what may be typed; what is left out is as usual. */
export async function planWave(actor: Actor, typed: unknown, trail: AuditTrail = auditTrail()): Promise<Change<{ id: string }>> {
  const planned = await planAll(actor, typed, () => ({ ok: true, waves: [null] }), trail)
  return 'ids' in planned ? { ok: true, id: planned.ids[0] ?? '' } : planned
}

/** How often a pulse comes again, and how many waves of it are planned now. */
export type PulsePlan = { every: Recurrence['every']; count: number }

/** Plans several waves of a pulse, at the same hours of the London clock: the first as typed, the others after it. */
export async function planPulse(actor: Actor, typed: unknown, { every, count }: PulsePlan, trail: AuditTrail = auditTrail()): Promise<Change<{ ids: string[] }>> {
  if (!Number.isInteger(count) || count < 1 || count > 60) return invalid({ count: 'Plan from 1 to 60 waves' })
  return planAll(actor, typed, ({ opensAt, closesAt, latestClose }) => {
    const first = { opens: localTimeOf(opensAt), closes: localTimeOf(closesAt), latest: localTimeOf(latestClose) }
    return occurrences({ first, every }, count)
  }, trail)
}

type Laid = { ok: true; waves: (WaveTimes | null)[] } | { ok: false; message: string }

async function planAll(
  actor: Actor, typed: unknown, timesOf: (first: WaveTimes) => Laid, trail: AuditTrail,
): Promise<Change<{ ids: string[] }>> {
  const verdict = may(actor, 'design-survey')
  if (!verdict.ok) return forbidden
  const form = waveForm.safeParse(typed)
  if (!form.success) return invalid(fieldErrors(form.error))
  if ((await readSurveyRow(trail.database, form.data.surveyId)) === null) return invalid({ surveyId: 'Choose a survey from the list' })
  const laid = timesOf(form.data)
  if (!laid.ok) return invalid({ opensAt: laid.message })

  const rows = laid.waves.map((times, at) => rowOf(form.data, times, at, laid.waves.length))
  const values = rows.map((row) => ({ ...row, id: randomUUID(), createdAt: trail.now(), createdBy: actor.personId }))
  const [first, ...rest] = values.map(({ id, surveyId, opensAt, closesAt }): AuditNote => ({
    action: 'wave-planned', actor: byPerson(actor, verdict.by), subject: { id }, before: null, after: { surveyId, opensAt, closesAt },
  }))
  if (first === undefined) throw new Error('A plan has at least one wave')
  return withinConstraints(async () => {
    await audited([first, ...rest], { statements: values.map((row) => trail.database.insert(waves).values(row)) }, trail)
    return { ok: true, ids: values.map(({ id }) => id) }
  })
}

function rowOf({ slug, surveyId, plan, opensAt, closesAt, latestClose }: WaveForm, times: WaveTimes | null, at: number, count: number) {
  const whole = (instant: string) => new Date(instant).toISOString()
  const own = times ?? { opensAt, closesAt, latestClose }
  return {
    slug: at === 0 ? slug : `${slug}-${at + 1}`, surveyId, plan, series: count > 1 ? slug : null,
    opensAt: whole(own.opensAt), closesAt: whole(own.closesAt), latestClose: whole(own.latestClose),
  }
}

/** Changes the plan of a wave that is not scheduled yet, over the revision that whoever changes it had before them. */
export async function changeWave(
  actor: Actor, id: string, { revision, typed }: { revision: number; typed: unknown }, trail: AuditTrail = auditTrail(),
): Promise<Change<{ revision: number }>> {
  const verdict = may(actor, 'design-survey')
  if (!verdict.ok) return forbidden
  const found = await readWave(trail.database, id)
  if (found === null) return notFound
  if (found.wave.state !== 'draft') return invalid({ '': 'The wave is scheduled: take it back into planning first' })
  if (found.wave.revision !== revision) return changedMeanwhile
  const form = waveForm.safeParse(typed)
  if (!form.success) return invalid(fieldErrors(form.error))
  if ((await readSurveyRow(trail.database, form.data.surveyId)) === null) return invalid({ surveyId: 'Choose a survey from the list' })
  const { surveyId, opensAt, closesAt } = form.data
  const told = ({ surveyId: of, opensAt: from, closesAt: until }: Pick<WaveRow, 'surveyId' | 'opensAt' | 'closesAt'>) => ({ surveyId: of, opensAt: from, closesAt: until })
  return withinConstraints(async () => {
    const written = await audited(
      { action: 'wave-changed', actor: byPerson(actor, verdict.by), subject: { id }, before: { ...told(found.wave), revision }, after: { surveyId, opensAt, closesAt, revision: revision + 1 } },
      {
        statements: [
          trail.database.update(waves).set({ ...form.data, surveyVersion: null, revision: revision + 1, problems: null })
            .where(and(eq(waves.id, id), eq(waves.revision, revision))),
        ],
        onlyIf: waveIs(found.wave),
      },
      trail,
    )
    return written.ok ? { ok: true, revision: revision + 1 } : changedMeanwhile
  })
}
