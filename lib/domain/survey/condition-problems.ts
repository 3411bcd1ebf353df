import { comparands, isComparable } from './answer-kinds'
import { comparisonsOf, type Comparison } from './condition'
import { reachOf } from './condition-reach'
import type { Question } from './question'
import type { SurveyProblem } from './survey-problem'

/** The place of each question in the survey, in the order in which they are asked. */
export type PlacedQuestion = { question: Question; path: readonly PropertyKey[] }

/** What is wrong with when questions are shown: places named that are not there, and questions nobody would see. */
export function conditionProblems(placed: readonly PlacedQuestion[]): SurveyProblem[] {
  const questions = placed.map(({ question }) => question)
  return placed.flatMap(({ question, path }, index) => {
    if (question.showIf === null) return []
    const at = [...path, 'showIf']
    const wrong = comparisonsOf(question.showIf).flatMap((comparison) => comparisonProblem(comparison, questions, index) ?? [])
    if (wrong.length > 0) return [...new Set(wrong)].map((message) => ({ path: at, message }))
    const { shown, by } = reachOf(questions, index)
    const how = by === 'enumeration' ? 'every combination of earlier answers was tried' : 'no earlier answers meet all its demands'
    if (shown === 'never') return [{ path: at, message: `can never hold, so nobody would see this question (${how})` }]
    if (shown === 'always') return [{ path: at, message: 'holds whatever is answered before, so it can go' }]
    return []
  })
}

function comparisonProblem(comparison: Comparison, questions: readonly Question[], index: number): string | null {
  const code = comparison.question
  const place = questions.findIndex((question) => question.code === code)
  const named = questions[place]
  if (named === undefined) return `names '${code}', which is not a question of this survey`
  if (place === index) return 'names its own question'
  if (place > index) return `names '${code}', which is asked later: only earlier answers are known`
  if (!isComparable(named)) return `names '${code}', of the kind ${named.type}, whose answers cannot be compared`
  const isNumber = named.type === 'number' || named.type === 'scale' || named.type === 'agreement'
  if ('atLeast' in comparison && !isNumber) return `asks for at least ${comparison.atLeast} of '${code}', whose answers are not numbers`
  const stray = comparands(comparison).find((value) => !('atLeast' in comparison) && !isAnswerOf(named, value))
  return stray === undefined ? null : `compares '${code}' with '${stray}', which is not an answer to it`
}

function isAnswerOf(question: Question, value: string | number): boolean {
  switch (question.type) {
    case 'yes-no':
      return value === 'yes' || value === 'no'
    case 'single':
    case 'multiple':
      return question.options.some(({ code }) => code === value)
    case 'agreement':
      return isWholeWithin(value, 1, question.points)
    case 'scale':
      return isWholeWithin(value, 0, 10)
    case 'number':
      return typeof value === 'number' && value >= (question.least ?? -Infinity) && value <= (question.most ?? Infinity) && (!question.whole || Number.isInteger(value))
    default:
      return false
  }
}

function isWholeWithin(value: string | number, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
