import { answerKinds } from './answer-kinds'
import type { Comparison, Condition } from './condition'
import type { Question } from './question'
import { holds } from './show-if'

/** What may come of a condition. Neither is ever false wrongly; either may be true too often. */
export type Possibilities = { canHold: boolean; canFail: boolean }

/**
 * Reasons question by question, without combining the answers of different ones: within 'all of' the demands
 * on one question must be met by one answer of it; within 'any of' it must be possible to fail them together.
 */
export function possibilities(condition: Condition, known: ReadonlyMap<string, Question>): Possibilities {
  if ('not' in condition) {
    const { canHold, canFail } = possibilities(condition.not, known)
    return { canHold: canFail, canFail: canHold }
  }
  if ('question' in condition) return together([{ comparison: condition, wanted: true }], known)
  const isAll = 'all' in condition
  const parts = 'all' in condition ? condition.all : condition.any
  const each = parts.map((part) => possibilities(part, known))
  const demands = parts.flatMap((part) => literal(part, isAll))
  const joint = jointlyPossible(demands, known)
  return isAll
    ? { canHold: joint && each.every(({ canHold }) => canHold), canFail: each.some(({ canFail }) => canFail) }
    : { canHold: each.some(({ canHold }) => canHold), canFail: joint && each.every(({ canFail }) => canFail) }
}

type Demand = { comparison: Comparison; wanted: boolean }

/** The comparisons that a part comes down to, each with the outcome that is wanted of it. */
function literal(part: Condition, wanted: boolean): Demand[] {
  if ('question' in part) return [{ comparison: part, wanted }]
  if ('not' in part) return literal(part.not, !wanted)
  if ('all' in part && wanted) return part.all.flatMap((inner) => literal(inner, true))
  if ('any' in part && !wanted) return part.any.flatMap((inner) => literal(inner, false))
  return []
}

function jointlyPossible(demands: Demand[], known: ReadonlyMap<string, Question>): boolean {
  const codes = new Set(demands.map(({ comparison }) => comparison.question))
  return [...codes].every((code) => together(demands.filter(({ comparison }) => comparison.question === code), known).canHold)
}

/** Whether some answer of one question meets all demands on it, and whether some does not. */
function together(demands: Demand[], known: ReadonlyMap<string, Question>): Possibilities {
  const code = demands[0]?.comparison.question ?? ''
  const question = known.get(code)
  const kinds = question === undefined ? [undefined] : answerKinds(question, demands.map(({ comparison }) => comparison))
  if (kinds === null) return { canHold: true, canFail: true }
  // A question that may be hidden may also be without an answer.
  const possible = question?.showIf == null ? kinds : [...kinds, undefined]
  const met = possible.map((answer) =>
    demands.every(({ comparison, wanted }) => holds(comparison, answer === undefined ? {} : { [code]: answer }) === wanted),
  )
  return { canHold: met.includes(true), canFail: met.includes(false) }
}
