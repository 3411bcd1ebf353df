import type { Condition } from './condition'
import { isComparable } from './answer-kinds'
import type { Question } from './question'

export const conditionHows = ['is', 'is-not', 'at-least'] as const
export type ConditionHow = (typeof conditionHows)[number]

/** One line of a condition as a form shows it: an earlier question, how it is compared, and with which answer. */
export type ConditionRow = { question: string; how: ConditionHow; value: string | number }

/** All of the lines must hold, or any one of them. */
export type ConditionRows = { join: 'all' | 'any'; rows: ConditionRow[] }

/** A condition as lines of a form, or null where it is nested more deeply than these can say. */
export function conditionRows(condition: Condition | null): ConditionRows | null {
  if (condition === null) return { join: 'all', rows: [] }
  const single = rowOf(condition)
  if (single !== null) return { join: 'all', rows: [single] }
  if ('in' in condition) return { join: 'any', rows: condition.in.map((value) => ({ question: condition.question, how: 'is', value })) }
  if (!('all' in condition) && !('any' in condition)) return null
  const rows = ('all' in condition ? condition.all : condition.any).map(rowOf)
  const known = rows.filter((row) => row !== null)
  return known.length === rows.length ? { join: 'all' in condition ? 'all' : 'any', rows: known } : null
}

/** The condition that lines of a form say; null where there are none. */
export function conditionOf({ join, rows }: ConditionRows): Condition | null {
  const parts = rows.map(({ question, how, value }): Condition => {
    if (how === 'at-least') return { question, atLeast: Number(value) }
    return how === 'is' ? { question, equals: value } : { not: { question, equals: value } }
  })
  const [first] = parts
  if (first === undefined) return null
  return parts.length === 1 ? first : join === 'all' ? { all: parts } : { any: parts }
}

function rowOf(condition: Condition): ConditionRow | null {
  if ('question' in condition) {
    if ('equals' in condition) return { question: condition.question, how: 'is', value: condition.equals }
    return 'atLeast' in condition ? { question: condition.question, how: 'at-least', value: condition.atLeast } : null
  }
  if (!('not' in condition) || !('question' in condition.not) || !('equals' in condition.not)) return null
  return { question: condition.not.question, how: 'is-not', value: condition.not.equals }
}

/** Whether answers of a question are numbers, which may be compared with `at least`. */
export function isNumeric(question: Question): boolean {
  return question.type === 'number' || question.type === 'scale' || question.type === 'agreement'
}

/** The questions that a condition may look back to from a place. */
export function comparableBefore(questions: readonly Question[], code: string): Question[] {
  const at = questions.findIndex((question) => question.code === code)
  return questions.slice(0, at < 0 ? questions.length : at).filter(isComparable)
}
