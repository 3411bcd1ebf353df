import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readSurveyRow } from '@/db/site/read-surveys'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { readDraft } from '@/lib/domain/survey/draft-shape'
import { missingTexts } from '@/lib/domain/survey/draft-text'
import { estimatedMinutes } from '@/lib/domain/survey/duration'
import { baseLanguage } from '@/lib/domain/survey/language'
import { surveyReadingAge } from '@/lib/domain/survey/reading-age'
import { projectRoot } from '@/lib/platform/environment'
import { answerAssets } from './answer-assets'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Reading } from './outcome'

/** A draft as those who are asked would see it, in a language that it has. */
export async function surveyPreview(actor: Actor, id: string, asked: string, { database }: AuditTrail = auditTrail()) {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(database, id)
  const survey = row === null ? null : readDraft(JSON.parse(row.draft))
  if (survey === null) return notFound
  const language = survey.languages.includes(asked) ? asked : baseLanguage
  const missing = language === baseLanguage ? 0 : missingTexts(survey, language).missing
  return { ok: true, content: { id, survey, language, missing, minutes: estimatedMinutes(survey), readingAge: surveyReadingAge(survey) } } satisfies Reading<unknown>
}

/** The style of a preview: the answering pages' own, and what stands around it. */
export async function previewSheet(actor: Actor): Promise<Reading<{ css: string }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const [{ style }, around] = await Promise.all([answerAssets(), readFile(path.join(projectRoot(), 'components', 'studio', 'preview.css'), 'utf8')])
  return { ok: true, content: { css: `${style.body.toString('utf8')}\n${around}` } }
}
