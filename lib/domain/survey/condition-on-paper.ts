import { agreementLabels } from './agreement-scale'
import type { Condition } from './condition'
import { inLanguage } from './language'
import type { Question } from './question'

/**
 * When a question is asked, in words for paper, where nothing is left out by itself: ‘you answered ‘No’ to question 2’.
 * @param numberOf The number that a question has on the paper
 */
export function conditionOnPaper(condition: Condition, questions: readonly Question[], language: string, numberOf: (code: string) => number): string {
  const words = (part: Condition) => bracketed(part, conditionOnPaper(part, questions, language, numberOf))
  if ('all' in condition) return condition.all.map(words).join(' and ')
  if ('any' in condition) return condition.any.map(words).join(' or ')
  if ('not' in condition) return denied(condition.not, words(condition.not))
  const question = questions.find(({ code }) => code === condition.question)
  const at = `question ${numberOf(condition.question)}`
  const quoted = (values: readonly (string | number)[]) => values.map((value) => `‘${question === undefined ? value : valueWords(question, value, language)}’`).join(' or ')
  if ('equals' in condition) return `you answered ${quoted([condition.equals])} to ${at}`
  if ('in' in condition) return `you answered ${quoted(condition.in)} to ${at}`
  if (question?.type === 'agreement') {
    const values = Array.from({ length: question.points }, (_, index) => index + 1).filter((value) => value >= condition.atLeast)
    return `you answered ${quoted(values)} to ${at}`
  }
  return `you answered ${condition.atLeast} or more to ${at}`
}

function bracketed(part: Condition, words: string): string {
  return 'all' in part || 'any' in part ? `(${words})` : words
}

function denied(part: Condition, words: string): string {
  return 'question' in part ? words.replace(/^you answered/, 'you did not answer') : `it is not so that ${words}`
}

/** What a stored value is called where it is chosen. */
function valueWords(question: Question, value: string | number, language: string): string {
  if (question.type === 'agreement') {
    const label = agreementLabels(question.points)[Number(value) - 1]
    return label === undefined ? String(value) : inLanguage(label, language)
  }
  if (question.type === 'yes-no') return value === 'yes' ? 'Yes' : 'No'
  const option = 'options' in question ? question.options.find(({ code }) => code === value) : undefined
  return option === undefined ? String(value) : inLanguage(option.text, language)
}
