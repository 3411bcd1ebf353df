import { withouts, type Answer, type Answers, type Without } from './answer'
import type { Question } from './question'
import { shownQuestions } from './show-if'

export type AnswerReason =
  | 'not-in-survey' | 'required' | 'not-offered' | 'wrong-kind' | 'not-an-option' | 'twice' | 'two-at-once'
  | 'too-many' | 'not-a-number' | 'not-whole' | 'too-low' | 'too-high' | 'ranking-unclear' | 'too-long' | 'unreadable'

/** What is wrong with the answer to one question. `limit` is the bound that was passed, where there is one. */
export type AnswerProblem = { code: string; reason: AnswerReason; limit?: number }

/** `dropped`: answers to questions that, by the other answers, were not asked. They are not kept. */
export type AnswerCheck =
  | { ok: true; answers: Answers; dropped: string[] }
  | { ok: false; problems: AnswerProblem[] }

type One = { answer: Answer } | { open: true } | { reason: AnswerReason; limit?: number }
const open: One = { open: true }

/**
 * Checks one person's answers against a survey, every problem at once. The same file runs on the answering
 * page and on the server, so it imports no package. `given` is whatever was sent.
 */
export function checkAnswers(questions: readonly Question[], given: unknown): AnswerCheck {
  if (!isMap(given)) return { ok: false, problems: [{ code: '', reason: 'wrong-kind' }] }
  const known = new Map(questions.map((question) => [question.code, question]))
  const results = new Map(
    questions.map((question) => [question.code, Object.hasOwn(given, question.code) ? one(question, given[question.code]) : open]),
  )
  const answered = [...results].flatMap(([code, result]): [string, Answer][] => ('answer' in result ? [[code, result.answer]] : []))
  const { shown, kept } = shownQuestions(questions, Object.fromEntries(answered))

  const strays = Object.keys(given).filter((code) => !known.has(code))
  const problems: AnswerProblem[] = strays.slice(0, 20).map((code) => ({ code, reason: 'not-in-survey' }))
  for (const question of shown) {
    const result = results.get(question.code) ?? open
    if ('reason' in result) problems.push({ code: question.code, ...result })
    else if ('open' in result && question.required) problems.push({ code: question.code, reason: 'required' })
  }
  if (problems.length > 0) return { ok: false, problems }
  const seen = new Set(shown.map(({ code }) => code))
  const dropped = [...results].flatMap(([code, result]) => ('open' in result || seen.has(code) ? [] : [code]))
  return { ok: true, answers: kept, dropped }
}

function one(question: Question, value: unknown): One {
  if (value === null || value === undefined || value === '') return open
  if (Array.isArray(value) && value.length === 0) return open
  const without = withoutOf(value)
  if (without !== null) {
    const offered = without === 'prefer-not-to-say' ? question.preferNotToSay : question.notApplicable
    return offered && question.type !== 'statement' ? { answer: { without } } : { reason: 'not-offered' }
  }
  switch (question.type) {
    case 'agreement':
      return whole(value, 1, question.points)
    case 'scale':
      return whole(value, 0, 10)
    case 'yes-no':
      return value === 'yes' || value === 'no' ? { answer: value } : { reason: 'not-an-option' }
    case 'single': {
      const chosen = question.options.find(({ code }) => code === value)
      return chosen === undefined ? { reason: 'not-an-option' } : { answer: chosen.code }
    }
    case 'multiple':
      return several(value, question.options.map(({ code }) => code), question.most ?? question.options.length)
    case 'ranking':
      return ranking(value, question.options.map(({ code }) => code), question.ranks)
    case 'number':
      return number(value, question)
    case 'short-text':
    case 'long-text':
      return words(value, question.most, question.type === 'long-text')
    case 'statement':
      return { reason: 'wrong-kind' }
  }
}

/** One choice of a row of whole numbers: anything else is a choice that was not offered. */
function whole(value: unknown, least: number, most: number): One {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  return fits ? { answer: value } : { reason: 'not-an-option' }
}

function several(value: unknown, codes: string[], most: number): One {
  if (!Array.isArray(value)) return { reason: 'wrong-kind' }
  if (value.some((item) => withoutOf(item) !== null)) return { reason: 'two-at-once' }
  if (!areStrings(value) || value.some((code) => !codes.includes(code))) return { reason: 'not-an-option' }
  if (new Set(value).size < value.length) return { reason: 'twice' }
  if (value.length > most) return { reason: 'too-many', limit: most }
  return { answer: codes.filter((code) => value.includes(code)) }
}

function ranking(value: unknown, codes: string[], ranks: number): One {
  if (!Array.isArray(value)) return { reason: 'ranking-unclear' }
  if (!areStrings(value) || value.some((code) => !codes.includes(code))) return { reason: 'not-an-option' }
  if (new Set(value).size < value.length) return { reason: 'twice' }
  return value.length > ranks ? { reason: 'too-many', limit: ranks } : { answer: value }
}

/** A bound of a question wins; without one, what a number can hold exactly. */
function number(value: unknown, { least, most, whole }: { least: number | null; most: number | null; whole: boolean }): One {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { reason: 'not-a-number' }
  if (whole && !Number.isInteger(value)) return { reason: 'not-whole' }
  const [lowest, highest] = [least ?? -1e12, most ?? 1e12]
  if (value < lowest) return { reason: 'too-low', limit: lowest }
  return value > highest ? { reason: 'too-high', limit: highest } : { answer: value }
}

/** Characters are counted as a reader counts them, not as they are stored. */
function words(value: unknown, most: number, lines: boolean): One {
  if (typeof value !== 'string') return { reason: 'wrong-kind' }
  const text = value.replace(/\r\n?/g, '\n').normalize('NFC').trim()
  if (text === '') return open
  const unreadable = lines ? /[^\P{Cc}\n\t]|\p{Cs}/u : /\p{Cc}|\p{Cs}/u
  if (unreadable.test(text)) return { reason: 'unreadable' }
  return Array.from(text).length > most ? { reason: 'too-long', limit: most } : { answer: text }
}

function areStrings(values: unknown[]): values is string[] {
  return values.every((value) => typeof value === 'string')
}

function withoutOf(value: unknown): Without | null {
  const said = isMap(value) && !Array.isArray(value) ? value.without : undefined
  return withouts.find((without) => without === said) ?? null
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
