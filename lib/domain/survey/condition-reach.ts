import type { Answer } from './answer'
import { answerKinds, isComparable } from './answer-kinds'
import { comparisonsOf, type Comparison, type Condition } from './condition'
import { possibilities } from './condition-bounds'
import type { Question } from './question'
import { holds } from './show-if'

/**
 * When a question is shown. By enumeration: every different combination of earlier answers was tried, so the
 * word is exact. By bounds: there were too many; 'never' and 'always' are still proved, 'sometimes' means that
 * nothing rules it out.
 */
export type Reach = { shown: 'never' | 'sometimes' | 'always'; by: 'enumeration' | 'bounds' }

/** How many combinations of answers are tried before reasoning by bounds instead. */
export const mostCombinations = 100_000

/** When the question at `index` is shown. References to later questions or to none count as never answered. */
export function reachOf(questions: readonly Question[], index: number, limit = mostCombinations): Reach {
  const target = questions[index]
  if (target?.showIf == null) return { shown: 'always', by: 'enumeration' }
  const before = questions.slice(0, index)
  const needed = ancestors(before, target.showIf)
  const comparisons = [target, ...needed].flatMap(({ showIf }) => (showIf === null ? [] : comparisonsOf(showIf)))
  const kinds = needed.map((question) => answerKinds(question, about(comparisons, question)))
  const combinations = kinds.reduce((product, list) => product * (list === null ? Infinity : Math.max(1, list.length)), 1)
  if (combinations > limit) return byBounds(target.showIf, needed)

  const outcomes = new Set<boolean>()
  tryAll(needed, kinds.map((list) => list ?? []), target.showIf, outcomes)
  return { shown: word(outcomes.has(true), outcomes.has(false)), by: 'enumeration' }
}

/** The questions, in order, on which a condition rests, through the conditions of those it names. */
function ancestors(before: readonly Question[], condition: Condition): Question[] {
  const codes = new Set<string>()
  const waiting = [condition]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { question: code } of comparisonsOf(next)) {
      const question = before.find((candidate) => candidate.code === code)
      if (question === undefined || codes.has(code)) continue
      codes.add(code)
      if (question.showIf !== null) waiting.push(question.showIf)
    }
  }
  return before.filter(({ code }) => codes.has(code))
}

function about(comparisons: readonly Comparison[], { code }: Question): Comparison[] {
  return comparisons.filter(({ question }) => question === code)
}

/** Walks through the questions in order: one that is hidden for the answers so far has no answer. */
function tryAll(
  questions: Question[], kinds: (Answer | undefined)[][], condition: Condition, outcomes: Set<boolean>, answers: Record<string, Answer> = {},
): void {
  if (outcomes.size === 2) return
  const [question, ...rest] = questions
  if (question === undefined) {
    outcomes.add(holds(condition, answers))
    return
  }
  const hidden = question.showIf !== null && !holds(question.showIf, answers)
  for (const answer of hidden ? [undefined] : (kinds[0] ?? [])) {
    tryAll(rest, kinds.slice(1), condition, outcomes, answer === undefined ? answers : { ...answers, [question.code]: answer })
  }
}

function byBounds(condition: Condition, needed: Question[]): Reach {
  const known = new Map<string, Question>()
  for (const question of needed) {
    // A question that is never shown is never answered; what compares with it cannot hold.
    const reachable = question.showIf === null || possibilities(question.showIf, known).canHold
    if (reachable && isComparable(question)) known.set(question.code, question)
  }
  const { canHold, canFail } = possibilities(condition, known)
  return { shown: word(canHold, canFail), by: 'bounds' }
}

function word(canHold: boolean, canFail: boolean): Reach['shown'] {
  return canHold ? (canFail ? 'sometimes' : 'always') : 'never'
}
