import { readSurveyRow, readSurveyVersions } from '@/db/site/read-surveys'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { copiedDraft } from '@/lib/domain/survey/survey-draft'
import { readSurvey, readSurveyFile, surveyFile } from '@/lib/domain/survey/survey-file'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Change, type Reading } from './outcome'
import { addSurvey } from './survey-draft'

/** Begins a survey as a copy of another's draft. */
export async function duplicateSurvey(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Change<{ id: string }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(trail.database, id)
  if (row === null) return notFound
  return addSurvey(actor, copiedDraft(JSON.parse(row.draft)), id, trail)
}

/** Begins a survey from a file of the published schema; refused with every problem where it is not right. */
export async function importSurvey(
  actor: Actor, text: string, trail: AuditTrail = auditTrail(),
): Promise<Change<{ id: string }> | { ok: false; problems: string[] }> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const reading = readSurveyFile(text)
  return reading.ok ? addSurvey(actor, reading.survey, null, trail) : reading
}

/** The file of a survey: of a frozen version, or (null) of the draft, which is given as it is where it is not right yet. */
export async function exportSurvey(
  actor: Actor, id: string, version: number | null, { database }: AuditTrail = auditTrail(),
): Promise<Reading<{ name: string; text: string }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(database, id)
  if (row === null) return notFound
  if (version === null) {
    const draft: unknown = JSON.parse(row.draft)
    const reading = readSurvey(draft)
    return { ok: true, content: { name: 'survey-draft.json', text: reading.ok ? surveyFile(reading.survey) : `${JSON.stringify(draft, null, 2)}\n` } }
  }
  const frozen = (await readSurveyVersions(database, id)).find((one) => one.version === version)
  if (frozen === undefined) return notFound
  return { ok: true, content: { name: `survey-${frozen.survey.id}-v${version}.json`, text: surveyFile(frozen.survey) } }
}
