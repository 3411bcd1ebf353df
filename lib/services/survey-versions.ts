import { readSurveyRow, readSurveyVersions } from '@/db/site/read-surveys'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { wordingChanges } from '@/lib/domain/survey/instrument'
import { questionsOf } from '@/lib/domain/survey/survey'
import { readSurvey } from '@/lib/domain/survey/survey-file'
import { proposedLinks, surveyHash, type WordingLink } from '@/lib/domain/survey/survey-version'
import { versionDifference } from '@/lib/domain/survey/version-difference'
import { londonTime } from '@/lib/platform/clock'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, notFound, type Change, type Reading } from './outcome'
import { freezeSurvey } from './survey-freeze'

/** The frozen versions of a survey, and what freezing the draft now would make of each wording. */
export async function versionsPage(actor: Actor, id: string, { database }: AuditTrail = auditTrail()) {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(database, id)
  if (row === null) return notFound
  const versions = await readSurveyVersions(database, id)
  const last = versions.at(-1)
  const reading = readSurvey(JSON.parse(row.draft))
  const isSame = reading.ok && last?.hash === surveyHash(reading.survey)
  const draft = !reading.ok
    ? { state: 'unready' as const, problems: reading.problems }
    : isSame
      ? { state: 'frozen' as const, version: last.version }
      : { state: 'new' as const, revision: row.revision, difference: versionDifference(last?.survey ?? null, reading.survey, proposedLinks(last?.survey ?? null, reading.survey)) }
  return {
    ok: true,
    content: {
      id, title: row.title, archived: row.archivedAt !== null, draft,
      versions: versions.map(({ version, hash, frozenAt, survey }) => ({ version, hash, frozenAt: londonTime(frozenAt), questions: questionsOf(survey).filter(({ type }) => type !== 'statement').length })).reverse(),
    },
  } satisfies Reading<unknown>
}

/** One frozen version, with what it changed. */
export async function versionPage(actor: Actor, id: string, number: string, { database }: AuditTrail = auditTrail()) {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(database, id)
  const versions = await readSurveyVersions(database, id)
  const at = versions.findIndex(({ version }) => String(version) === number)
  const found = versions[at]
  if (row === null || found === undefined) return notFound
  const { version, survey, hash, links, frozenAt } = found
  const previous = versions[at - 1]
  return {
    ok: true,
    content: {
      id, title: row.title, version, hash, frozenAt: londonTime(frozenAt), surveyTitle: survey.title['en-GB'],
      previous: previous?.version ?? null, difference: versionDifference(previous?.survey ?? null, survey, links),
    },
  } satisfies Reading<unknown>
}

type Typed = Readonly<Record<string, string | undefined>>

/** Freezes the draft that somebody has looked at, with how they say that each wording follows from the one before. */
export async function freezeLooked(actor: Actor, id: string, typed: Typed, trail: AuditTrail = auditTrail()): Promise<Change<{ version: number }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(trail.database, id)
  if (row === null) return notFound
  if (String(row.revision) !== typed.revision) return invalid({ '': 'The survey has been changed since you looked: look at the wordings again, then freeze it' })
  const reading = readSurvey(JSON.parse(row.draft))
  if (!reading.ok) return invalid({ '': 'The survey has something to be mended first' })
  const last = (await readSurveyVersions(trail.database, id)).at(-1)
  const links = proposedLinks(last?.survey ?? null, reading.survey).map((link) => chosen(link, typed))
  const frozen = await freezeSurvey(actor, id, links, trail)
  return 'problems' in frozen ? invalid({ '': frozen.problems.join('. ') }) : frozen
}

/** What a person said of a change. Only what is not word for word the same is theirs to say. */
function chosen(link: WordingLink, typed: Typed): WordingLink {
  if (link.change !== 'changed') return link
  const said = wordingChanges.find((change) => change === typed[`change-${link.code}`])
  if (said === 'first') return { ...link, previous: null, change: 'first' }
  return said === 'minor' ? { ...link, change: 'minor' } : link
}
