import { eq } from 'drizzle-orm'
import { readWave, waveIs } from '@/db/site/read-waves'
import { waves } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import type { WordingLink } from '@/lib/domain/survey/survey-version'
import { refusalWords, waveStep } from '@/lib/domain/survey/wave'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { changedMeanwhile, forbidden, invalid, notFound, type Change } from './outcome'
import { freezeSurvey } from './survey-freeze'
import { layOut } from './wave-laid'
import { answerSideProblems } from './wave-seal'

/**
 * Schedules a wave: freezes the survey's draft as the version that is asked, and checks everything that would stand
 * against opening. From then on it opens by itself when it is time, with the roster as it then is.
 */
export async function scheduleWave(
  actor: Actor, id: string, { links = null }: { links?: readonly WordingLink[] | null } = {}, trail: AuditTrail = auditTrail(),
): Promise<Change | { ok: false; problems: string[] }> {
  const verdict = may(actor, 'run-survey')
  if (!verdict.ok) return forbidden
  const found = await readWave(trail.database, id)
  if (found === null) return notFound
  const step = waveStep(found.wave, { do: 'schedule' }, trail.now().toISOString())
  if (!step.ok) return invalid({ [step.reason === 'opens-in-the-past' ? 'opensAt' : '']: refusalWords(step.reason) })
  const frozen = await freezeSurvey(actor, found.wave.surveyId, links, trail)
  if (!frozen.ok) return frozen
  const laying = await layOut(trail.database, { ...found.wave, surveyVersion: frozen.version })
  if (!laying.ok) return laying
  const problems = await answerSideProblems(laying.laid.covenant)
  if (problems.length > 0) return { ok: false, problems }

  const { opensAt, closesAt } = found.wave
  const written = await audited(
    { action: 'wave-scheduled', actor: byPerson(actor, verdict.by), subject: { id }, before: null, after: { version: frozen.version, opensAt, closesAt } },
    {
      statements: [trail.database.update(waves).set({ state: 'scheduled', surveyVersion: frozen.version, problems: null }).where(eq(waves.id, id))],
      onlyIf: waveIs(found.wave),
    },
    trail,
  )
  return written.ok ? { ok: true } : changedMeanwhile
}

/** Takes a scheduled wave back into planning, as long as it is not sealed. */
export async function unscheduleWave(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'run-survey')
  if (!verdict.ok) return forbidden
  const found = await readWave(trail.database, id)
  if (found === null) return notFound
  const step = waveStep(found.wave, { do: 'unschedule' }, trail.now().toISOString())
  if (!step.ok || found.seal !== null) return invalid({ '': refusalWords('not-from-this-state') })
  const written = await audited(
    { action: 'wave-unscheduled', actor: byPerson(actor, verdict.by), subject: { id }, before: null, after: null },
    { statements: [trail.database.update(waves).set({ state: 'draft', surveyVersion: null, problems: null }).where(eq(waves.id, id))], onlyIf: waveIs(found.wave) },
    trail,
  )
  return written.ok ? { ok: true } : changedMeanwhile
}
