import { valuesOf, type Answer, type Answers } from './answer'
import type { Condition } from './condition'
import type { Question } from './question'

/** Whether a condition holds for the answers given so far. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const values = valuesOf(own(answers, condition.question))
  if ('equals' in condition) return values.includes(condition.equals)
  if ('in' in condition) return values.some((value) => condition.in.includes(value))
  return values.some((value) => typeof value === 'number' && value >= condition.atLeast)
}

/**
 * What is shown of a survey's questions, in order, to somebody who gives these answers. An answer to a
 * question that is not shown counts for nothing, in later conditions too.
 */
export function shownQuestions(questions: readonly Question[], answers: Answers): { shown: Question[]; kept: Answers } {
  const shown: Question[] = []
  const kept: Record<string, Answer> = {}
  for (const question of questions) {
    if (question.showIf !== null && !holds(question.showIf, kept)) continue
    shown.push(question)
    const answer = own(answers, question.code)
    if (answer !== undefined) kept[question.code] = answer
  }
  return { shown, kept }
}

/** An answer that was given, never what every object inherits. */
function own(answers: Answers, code: string): Answer | undefined {
  return Object.hasOwn(answers, code) ? answers[code] : undefined
}
