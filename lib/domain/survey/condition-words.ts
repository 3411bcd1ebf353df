import { agreementLabels } from './agreement-scale'
import type { Condition } from './condition'
import { isComparable } from './answer-kinds'
import type { Question } from './question'

/** The answers that a condition may name of a question, as they are stored and as they are read. None of a number: any may be typed. */
export function answersOf(question: Question): { value: string | number; words: string }[] {
  switch (question.type) {
    case 'yes-no':
      return [{ value: 'yes', words: 'Yes' }, { value: 'no', words: 'No' }]
    case 'single':
    case 'multiple':
      return question.options.map(({ code, text }) => ({ value: code, words: text['en-GB'] }))
    case 'agreement':
      return agreementLabels(question.points).map((text, index) => ({ value: index + 1, words: text['en-GB'] }))
    case 'scale':
      return Array.from({ length: 11 }, (_, value) => ({ value, words: String(value) }))
    default:
      return []
  }
}

/** A condition as somebody would say it, after ‘shown only if’. */
export function conditionWords(condition: Condition, questions: readonly Question[]): string {
  if ('all' in condition) return condition.all.map((part) => within(part, questions)).join(' and ')
  if ('any' in condition) return condition.any.map((part) => within(part, questions)).join(' or ')
  if ('not' in condition) return `not: ${within(condition.not, questions)}`
  const question = questions.find(({ code }) => code === condition.question)
  const name = question === undefined ? `a question that is not there (${condition.question})` : `‘${question.text['en-GB'] || question.code}’`
  const answer = (value: string | number) => `‘${question === undefined || !isComparable(question) ? value : (answersOf(question).find((one) => one.value === value)?.words ?? value)}’`
  if ('equals' in condition) return `${name} is ${answer(condition.equals)}`
  return 'in' in condition ? `${name} is ${condition.in.map(answer).join(' or ')}` : `${name} is ${answer(condition.atLeast)} or more`
}

function within(part: Condition, questions: readonly Question[]): string {
  const words = conditionWords(part, questions)
  return ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1) ? `(${words})` : words
}
