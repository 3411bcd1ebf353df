import { readSurveyRow, readSurveyVersions } from '@/db/site/read-surveys'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { canonicalHash } from '@/lib/domain/survey/canonical'
import type { DraftPage } from '@/lib/domain/survey/draft-page'
import { questionOf } from '@/lib/domain/survey/draft-place'
import { readDraft } from '@/lib/domain/survey/draft-shape'
import type { Survey } from '@/lib/domain/survey/survey'
import { londonTime } from '@/lib/platform/clock'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Reading } from './outcome'
import { recordChoices } from './survey-record'
import { heldInstruments, surveyReview } from './survey-review'
import { surveyUndo } from './survey-undo'

/** The builder's page; the draft is null where it is of a form that cannot be worked on here. */
export async function surveyBuilder(
  actor: Actor, id: string, open: string, { database }: AuditTrail = auditTrail(),
): Promise<Reading<DraftPage | { id: string; title: string; draft: null }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(database, id)
  if (row === null) return notFound
  const draft = readDraft(JSON.parse(row.draft))
  if (draft === null) return { ok: true, content: { id, title: row.title, draft: null } }
  const undo = surveyUndo(id, actor.personId, row.revision)
  const versions = await readSurveyVersions(database, id)
  return {
    ok: true,
    content: {
      id, draft, revision: row.revision, review: surveyReview(draft), archived: row.archivedAt !== null,
      undo: undo.past.at(-1)?.words ?? null,
      redo: undo.future[0]?.words ?? null,
      open, seen: seenOf(draft, open),
      savedAt: londonTime(row.updatedAt),
      versions: versions.length,
      instruments: heldInstruments().map(({ id: instrument, title, source, licence }) => ({ id: instrument, title, source, licence })),
      record: await recordChoices(database),
    },
  }
}

/** A mark of what stands where somebody begins to write: another mark later says that it has changed meanwhile. */
export function seenOf(draft: Survey, open: string): string {
  const [what = '', ...rest] = open.split(':')
  const name = rest.join(':')
  const { title, introduction, organisation, characteristicsUse, themes } = draft
  switch (what) {
    case 'survey':
      return canonicalHash({ title, introduction, organisation, characteristicsUse })
    case 'themes':
      return canonicalHash(themes)
    case 'section': {
      const section = draft.sections.find((one) => one.id === name)
      return section === undefined ? '' : canonicalHash({ title: section.title, introduction: section.introduction })
    }
    case 'question': {
      const question = questionOf(draft, name)
      return question === null ? '' : canonicalHash(question)
    }
    default:
      return ''
  }
}
