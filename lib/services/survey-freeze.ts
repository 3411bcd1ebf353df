import path from 'node:path'
import { sql } from 'drizzle-orm'
import { readInstrumentFiles } from '@/db/instrument-files/read'
import { readSurveyRow, readSurveyVersions } from '@/db/site/read-surveys'
import { surveys, surveyVersions } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import { originProblems } from '@/lib/domain/survey/instrument-use'
import { questionsOf, type Survey } from '@/lib/domain/survey/survey'
import { readSurvey, tell } from '@/lib/domain/survey/survey-file'
import { linkProblems, proposedLinks, surveyHash, type WordingLink } from '@/lib/domain/survey/survey-version'
import { projectRoot } from '@/lib/platform/environment'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { changedMeanwhile, forbidden, notFound, type Change, type Reading } from './outcome'

/** What a freeze would write down of each question's wording, for somebody to look at and mend. */
export async function proposedWordings(actor: Actor, surveyId: string, { database }: AuditTrail = auditTrail()): Promise<Reading<{ links: WordingLink[] }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(database, surveyId)
  if (row === null) return notFound
  const reading = readSurvey(JSON.parse(row.draft))
  const last = (await readSurveyVersions(database, surveyId)).at(-1)
  return { ok: true, content: { links: reading.ok ? proposedLinks(last?.survey ?? null, reading.survey) : [] } }
}

export type Frozen = Change<{ version: number }> | { ok: false; problems: string[] }

/**
 * Freezes the draft as the next version, unless it is the last one word for word. `links` say how each wording
 * follows from the version before; left out, what can be said without judgement.
 */
export async function freezeSurvey(actor: Actor, surveyId: string, links: readonly WordingLink[] | null = null, trail: AuditTrail = auditTrail()): Promise<Frozen> {
  const verdict = may(actor, 'design-survey')
  if (!verdict.ok) return forbidden
  const row = await readSurveyRow(trail.database, surveyId)
  if (row === null) return notFound
  const reading = readSurvey(JSON.parse(row.draft))
  if (!reading.ok) return reading
  const { survey } = reading
  const versions = await readSurveyVersions(trail.database, surveyId)
  const last = versions.at(-1)
  const hash = surveyHash(survey)
  if (last?.hash === hash && links === null) return { ok: true, version: last.version }

  const chosen = [...(links ?? proposedLinks(last?.survey ?? null, survey))]
  const problems = [
    ...askableProblems(survey),
    ...linkProblems(last?.survey ?? null, survey, chosen).map(({ code, message }) => `${code} ${message}`),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const version = versions.length + 1
  const written = await audited(
    { action: 'survey-frozen', actor: byPerson(actor, verdict.by), subject: { id: surveyId }, before: null, after: { version, fingerprint: hash } },
    {
      statements: [trail.database.insert(surveyVersions).values({ surveyId, version, survey, hash, links: chosen, frozenAt: trail.now(), frozenBy: actor.personId })],
      onlyIf: sql`(SELECT count(*) FROM ${surveyVersions} WHERE ${surveyVersions.surveyId} = ${surveyId}) = ${version - 1}
        AND (SELECT ${surveys.revision} FROM ${surveys} WHERE ${surveys.id} = ${surveyId}) = ${row.revision}`,
    },
    trail,
  )
  return written.ok ? { ok: true, version } : changedMeanwhile
}

function askableProblems(survey: Survey): string[] {
  const asks = questionsOf({ ...survey, characteristics: [] }).some(({ type }) => type !== 'statement')
  const instruments = readInstrumentFiles(path.join(projectRoot(), 'db/instruments'))
  if (!instruments.ok) throw new Error(instruments.problems.join('\n'))
  return [...(asks ? [] : ['The survey asks nothing yet']), ...originProblems(survey, instruments.instruments).map((problem) => tell(problem, survey))]
}
