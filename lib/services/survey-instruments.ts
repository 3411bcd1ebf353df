import { readSurveyRow } from '@/db/site/read-surveys'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { readDraft } from '@/lib/domain/survey/draft-shape'
import { newestVersion } from '@/lib/domain/survey/instrument'
import { instrumentQuestions } from '@/lib/domain/survey/instrument-use'
import { questionsOf } from '@/lib/domain/survey/survey'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, notFound, type Reading } from './outcome'
import { heldInstruments } from './survey-review'
import { changeSurvey, type StepTaken } from './survey-step'

/** What can be taken into a survey: each instrument with its items, those that are in it already marked. */
export async function instrumentsPage(actor: Actor, id: string, { database }: AuditTrail = auditTrail()) {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(database, id)
  const draft = row === null ? null : readDraft(JSON.parse(row.draft))
  if (row === null || draft === null) return notFound
  const there = new Set(questionsOf(draft).flatMap(({ origin }) => (origin === null ? [] : [`${origin.instrument} ${origin.item}`])))
  const instruments = heldInstruments().map((instrument) => {
    const version = newestVersion(instrument)
    const { id: instrumentId, title, about, source, licence, scoring } = instrument
    return {
      id: instrumentId, title, about, source, licence, scoring, version: version.version,
      items: instrumentQuestions(instrument, version, draft.organisation).map(({ origin, text, type }) => {
        const item = origin?.item ?? ''
        return { item, words: text['en-GB'], type, isThere: there.has(`${instrumentId} ${item}`) }
      }),
    }
  })
  const sections = draft.sections.map((section) => ({ id: section.id, title: section.title['en-GB'] }))
  return { ok: true, content: { id, title: row.title, sections, instruments } } satisfies Reading<unknown>
}

/** Takes items of an instrument into a survey, word for word, at the end of a section or (empty) in one of their own. */
export async function insertInstrument(
  actor: Actor, id: string, instrumentId: string, items: readonly string[], section: string, trail: AuditTrail = auditTrail(),
): Promise<StepTaken> {
  const instrument = heldInstruments().find((one) => one.id === instrumentId)
  if (instrument === undefined) return invalid({ '': 'Choose an instrument from the list' })
  if (items.length === 0) return invalid({ [instrumentId]: `Choose at least one item of ${instrument.shortTitle}` })
  return changeSurvey(actor, id, `${instrument.shortTitle} added`, (draft) => {
    const questions = instrumentQuestions(instrument, newestVersion(instrument), draft.organisation).filter(({ origin }) => items.includes(origin?.item ?? ''))
    const used = new Set(questions.flatMap(({ theme }) => theme ?? []))
    const themes = instrument.themes.filter((theme) => used.has(theme.id)).map((theme) => ({ id: theme.id, title: { 'en-GB': theme.title } }))
    return { kind: 'insert-questions', list: section === '' ? null : section, title: instrument.title, questions, themes }
  }, trail)
}
