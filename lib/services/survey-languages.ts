import { readSurveyRow } from '@/db/site/read-surveys'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { readDraft } from '@/lib/domain/survey/draft-shape'
import { draftTexts, missingTexts } from '@/lib/domain/survey/draft-text'
import { baseLanguage } from '@/lib/domain/survey/language'
import { languageName, usualLanguages } from '@/lib/domain/survey/language-name'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, notFound, type Reading } from './outcome'
import { changeSurvey, type StepTaken } from './survey-step'

type Typed = Readonly<Record<string, string | undefined>>

const named = (tag: string) => ({ tag, name: languageName(tag), english: languageName(tag, baseLanguage) })

/** The languages of a survey, and how much of each is missing. */
export async function languagesPage(actor: Actor, id: string, trail: AuditTrail = auditTrail()) {
  const read = await readFor(actor, id, trail)
  if (!read.ok) return read
  const { draft, title } = read.content
  const languages = draft.languages.map((tag) => ({ ...named(tag), ...missingTexts(draft, tag) }))
  const offered = usualLanguages.filter((tag) => !draft.languages.includes(tag)).map(named)
  return { ok: true, content: { id, title, languages, offered } } satisfies Reading<unknown>
}

/** Every text of a survey beside its translation. */
export async function translationPage(actor: Actor, id: string, tag: string, trail: AuditTrail = auditTrail()) {
  const read = await readFor(actor, id, trail)
  if (!read.ok) return read
  const { draft, title, revision } = read.content
  if (!draft.languages.includes(tag)) return notFound
  const texts = draftTexts(draft).map(({ key, where, text }) => ({ key, where, english: text[baseLanguage], words: text[tag] ?? '' }))
  return { ok: true, content: { id, title, language: named(tag), revision, texts, ...missingTexts(draft, tag) } } satisfies Reading<unknown>
}

/** Adds a language, or takes one out with all that is translated into it. */
export async function setLanguages(actor: Actor, id: string, typed: Typed, trail: AuditTrail = auditTrail()): Promise<StepTaken> {
  const gone = typed.remove ?? ''
  if (gone !== '') return changeSurvey(actor, id, `${languageName(gone, baseLanguage)} taken out`, ({ languages }) => ({ kind: 'set-languages', languages: languages.filter((tag) => tag !== gone) }), trail)
  const tag = (typed.other ?? '').trim() || (typed.language ?? '')
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(tag)) return invalid({ [(typed.other ?? '').trim() === '' ? 'language' : 'other']: 'Choose a language, or write its tag, such as lt or zh-Hant' })
  if (tag === baseLanguage) return invalid({ other: 'Every survey is in English already' })
  return changeSurvey(actor, id, `${languageName(tag, baseLanguage)} added`, ({ languages }) => ({ kind: 'set-languages', languages: [...languages.filter((one) => one !== tag), tag] }), trail)
}

/** Writes the translations of one language, each text by its key. Empty ones are shown in English. */
export async function writeTranslations(actor: Actor, id: string, tag: string, typed: Typed, trail: AuditTrail = auditTrail()): Promise<StepTaken> {
  const read = await readFor(actor, id, trail)
  if (!read.ok) return read
  const { draft, revision } = read.content
  if (!draft.languages.includes(tag)) return notFound
  if (typed.revision !== String(revision)) {
    return { ...invalid({ '': 'Somebody else has changed this survey since you opened it. What you typed is kept: look at the English again, then save' }), changed: true }
  }
  const words = Object.fromEntries(draftTexts(draft).flatMap(({ key }) => (typed[key] === undefined ? [] : [[key, typed[key]]])))
  return changeSurvey(actor, id, `${languageName(tag, baseLanguage)} translated`, () => ({ kind: 'translate', language: tag, words }), trail)
}

async function readFor(actor: Actor, id: string, { database }: AuditTrail) {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(database, id)
  const draft = row === null ? null : readDraft(JSON.parse(row.draft))
  if (row === null || draft === null) return notFound
  return { ok: true as const, content: { draft, title: row.title, revision: row.revision } }
}
