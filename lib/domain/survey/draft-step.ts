import { codeFrom, freeCode, renamedIn } from './draft-code'
import { aboutList, inserted, placeOf, questionOf, questionsIn, withEach, withList } from './draft-place'
import { inLanguages, writtenIn } from './draft-text'
import type { LocalText } from './language'
import type { Question, QuestionType } from './question'
import { newQuestion } from './question-kind'
import { questionsOf, type Section, type Survey, type Theme } from './survey'

/**
 * One thing that somebody does to a draft. The same steps are taken in a browser that runs the builder's script and on
 * the server for one that does not. A list is a section's id, or `aboutList`; places are counted from 0.
 */
export type DraftStep =
  | { kind: 'set-survey'; title: LocalText; introduction: LocalText | null; organisation: string; characteristicsUse: LocalText | null }
  | { kind: 'add-section'; title: string }
  | { kind: 'set-section'; id: string; title: LocalText; introduction: LocalText | null }
  | { kind: 'move-section'; id: string; by: -1 | 1 }
  | { kind: 'delete-section'; id: string }
  | { kind: 'add-question'; list: string; type: QuestionType; text: string }
  | { kind: 'set-question'; code: string; question: Question }
  | { kind: 'move-question'; code: string; list: string; at: number }
  | { kind: 'nudge-question'; code: string; by: -1 | 1 }
  | { kind: 'copy-question'; code: string }
  | { kind: 'delete-question'; code: string }
  | { kind: 'insert-questions'; list: string | null; title: string; questions: Question[]; themes: Theme[] }
  | { kind: 'set-themes'; themes: Theme[] }
  | { kind: 'set-languages'; languages: string[] }
  | { kind: 'translate'; language: string; words: Readonly<Record<string, string>> }

/** The draft after a step, or null where what the step is about is not there any more. */
export function applyStep(draft: Survey, step: DraftStep): Survey | null {
  switch (step.kind) {
    case 'set-survey': {
      const { title, introduction, organisation, characteristicsUse } = step
      return { ...draft, title, introduction, organisation, characteristicsUse }
    }
    case 'add-section':
      return { ...draft, sections: [...draft.sections, newSection(draft, step.title, [])] }
    case 'set-section':
      return withSection(draft, step.id, (section) => ({ ...section, title: step.title, introduction: step.introduction }))
    case 'move-section': {
      const at = draft.sections.findIndex(({ id }) => id === step.id)
      const section = draft.sections[at]
      const rest = draft.sections.filter(({ id }) => id !== step.id)
      return section === undefined ? null : { ...draft, sections: inserted(rest, Math.max(0, at + step.by), section) }
    }
    case 'delete-section': {
      const sections = draft.sections.filter(({ id }) => id !== step.id)
      return sections.length === draft.sections.length || sections.length === 0 ? null : { ...draft, sections }
    }
    case 'add-question': {
      const code = freeCode(codeFrom(step.text, 'question'), codesOf(draft))
      const question = asOf(step.list, newQuestion(step.list === aboutList ? 'single' : step.type, code, { 'en-GB': step.text }))
      return questionsIn(draft, step.list) === undefined ? null : withList(draft, step.list, (questions) => [...questions, question])
    }
    case 'set-question':
      return setQuestion(draft, step.code, step.question)
    case 'move-question':
      return moveQuestion(draft, step.code, step.list, step.at)
    case 'nudge-question': {
      const to = nudged(draft, step.code, step.by)
      return to === null ? null : moveQuestion(draft, step.code, to.list, to.at)
    }
    case 'copy-question': {
      const [place, question] = [placeOf(draft, step.code), questionOf(draft, step.code)]
      if (place === null || question === null) return null
      const copy = { ...question, code: freeCode(question.code, codesOf(draft)) }
      return withList(draft, place.list, (questions) => inserted(questions, place.at + 1, copy))
    }
    case 'delete-question': {
      const place = placeOf(draft, step.code)
      return place === null ? null : withList(draft, place.list, (questions) => questions.filter(({ code }) => code !== step.code))
    }
    case 'insert-questions':
      return insertQuestions(draft, step)
    case 'set-themes': {
      const known = new Set(step.themes.map(({ id }) => id))
      const kept = withEach(draft, (question) => (question.theme === null || known.has(question.theme) ? question : { ...question, theme: null }))
      return { ...kept, themes: step.themes }
    }
    case 'set-languages':
      return inLanguages(draft, step.languages)
    case 'translate':
      return writtenIn(draft, step.language, step.words)
  }
}

export function codesOf(draft: Survey): Set<string> {
  return new Set(questionsOf(draft).map(({ code }) => code))
}

/** The place above or below, in the next list where the question stands at the end of its own; null at the very ends. */
export function nudged(draft: Survey, code: string, by: -1 | 1): { list: string; at: number } | null {
  const place = placeOf(draft, code)
  if (place === null) return null
  const at = place.at + by
  const length = questionsIn(draft, place.list)?.length ?? 0
  if (at >= 0 && at < length) return { list: place.list, at }
  if (place.list === aboutList) return null
  const next = draft.sections[draft.sections.findIndex(({ id }) => id === place.list) + by]
  return next === undefined ? null : { list: next.id, at: by === 1 ? 0 : next.questions.length }
}

function moveQuestion(draft: Survey, code: string, list: string, at: number): Survey | null {
  const [place, question, target] = [placeOf(draft, code), questionOf(draft, code), questionsIn(draft, list)]
  // What people say of themselves is asked in its own way: nothing moves in or out.
  if (place === null || question === null || target === undefined || (place.list === aboutList) !== (list === aboutList)) return null
  const without = withList(draft, place.list, (questions) => questions.filter((one) => one.code !== code))
  return withList(without, list, (questions) => inserted(questions, Math.max(0, Math.min(at, questions.length)), question))
}

function setQuestion(draft: Survey, code: string, question: Question): Survey | null {
  const place = placeOf(draft, code)
  if (place === null || (question.code !== code && codesOf(draft).has(question.code))) return null
  const changed = withList(draft, place.list, (questions) => questions.map((one) => (one.code === code ? asOf(place.list, question) : one)))
  if (question.code === code) return changed
  return withEach(changed, (one) => (one.showIf === null ? one : { ...one, showIf: renamedIn(one.showIf, code, question.code) }))
}

/** What people say of themselves is never needed, and may always be left unsaid. */
function asOf(list: string, question: Question): Question {
  return list === aboutList ? { ...question, required: false, preferNotToSay: true, showIf: null } : question
}

function insertQuestions(draft: Survey, { list, title, questions, themes }: Extract<DraftStep, { kind: 'insert-questions' }>): Survey | null {
  const taken = codesOf(draft)
  const named = questions.map((question) => {
    const code = freeCode(question.code, taken)
    taken.add(code)
    return { ...question, code }
  })
  const known = new Set(draft.themes.map(({ id }) => id))
  const wider = { ...draft, themes: [...draft.themes, ...themes.filter(({ id }) => !known.has(id))] }
  if (list === null) return { ...wider, sections: [...draft.sections, newSection(draft, title, named)] }
  return list === aboutList || questionsIn(draft, list) === undefined ? null : withList(wider, list, (there) => [...there, ...named])
}

function newSection(draft: Survey, title: string, questions: Question[]): Section {
  const id = freeCode(codeFrom(title, 'section'), new Set(draft.sections.map((section) => section.id)))
  return { id, title: { 'en-GB': title }, introduction: null, questions }
}

function withSection(draft: Survey, id: string, change: (section: Section) => Section): Survey | null {
  return draft.sections.some((section) => section.id === id)
    ? { ...draft, sections: draft.sections.map((section) => (section.id === id ? change(section) : section)) }
    : null
}
