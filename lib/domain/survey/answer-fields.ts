import { withouts } from './answer'
import type { Question } from './question'

/** A form's fields by name, as `FormData` or a posted body gives them. */
export type Fields = { readonly [name: string]: readonly string[] }

/** The value of a choice that is no answer: no option's code begins so. */
export const withoutValue = { 'prefer-not-to-say': '~prefer-not-to-say', 'not-applicable': '~not-applicable' } as const
/** The field beside a box to type in, with one of those values. */
export const withoutField = (code: string) => `${code}~without`
/** The field of one option of a ranking: the place it was given, from 1. */
export const rankField = (code: string, option: string) => `${code}~${option}`

/**
 * What a form says, for `checkAnswers` to judge. Nothing is refused here: what cannot be read is handed on as
 * it was typed. Fields that belong to no question are left alone.
 */
export function answersGiven(questions: readonly Question[], fields: Fields): Record<string, unknown> {
  return Object.fromEntries(questions.flatMap((question) => {
    const value = given(question, (name) => (Object.hasOwn(fields, name) ? fields[name] ?? [] : []))
    return value === undefined ? [] : [[question.code, value]]
  }))
}

function given(question: Question, field: (name: string) => readonly string[]): unknown {
  const values = field(question.code).filter((value) => value !== '')
  const beside = field(withoutField(question.code)).map(withoutOf).find((without) => without !== null)
  const typed = values.some((value) => value.trim() !== '')
  switch (question.type) {
    case 'multiple': {
      const several = values.map((value) => withoutOf(value) ?? value)
      return several.length === 1 && typeof several[0] === 'object' ? several[0] : several
    }
    case 'ranking':
      return beside ?? order(question.options.map(({ code }) => [code, field(rankField(question.code, code))[0]?.trim() ?? '']))
    case 'short-text':
    case 'long-text':
      // Words that somebody typed are worth more than a tick beside them.
      return typed ? values[0] : beside
    case 'number':
      return typed ? asNumber(values[0]?.trim() ?? '') : beside
    case 'agreement':
    case 'scale':
      return values.length > 1 ? values : values[0] === undefined ? undefined : (withoutOf(values[0]) ?? asNumber(values[0]))
    default:
      return values.length > 1 ? values : values[0] === undefined ? undefined : (withoutOf(values[0]) ?? values[0])
  }
}

function asNumber(text: string): number | string {
  return /^[-−]?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text.replace('−', '-')) : text
}

/** Options by the places they were given, or the places themselves where they are not 1, 2, 3 … */
function order(places: [option: string, place: string][]): string[] | Record<string, string> {
  const given = places.filter(([, place]) => place !== '')
  const sorted = [...given].sort(([, a], [, b]) => Number(a) - Number(b))
  return sorted.every(([, place], index) => place === String(index + 1)) ? sorted.map(([option]) => option) : Object.fromEntries(given)
}

function withoutOf(value: string) {
  const without = withouts.find((name) => withoutValue[name] === value)
  return without === undefined ? null : { without }
}
