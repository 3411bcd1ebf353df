import type { AnswerProblem } from './answer-check'
import { baseLanguage } from './language'
import type { Question } from './question'

/** What a reader is told beside the question, in English: what is wrong, and what to do. */
export function answerMessage({ reason, limit = 0 }: AnswerProblem, question?: Question): string {
  switch (reason) {
    case 'not-in-survey':
      return 'This survey has no such question. Load the page again; what you have written stays on your device.'
    case 'required':
      return question?.preferNotToSay === true
        ? 'Choose an answer, or ‘Prefer not to say’.'
        : isTyped(question) ? 'Write an answer: this one is needed.' : 'Choose an answer: this one is needed.'
    case 'not-offered':
      return 'Choose one of the answers shown: that one is not offered here.'
    case 'wrong-kind':
      return 'This answer could not be read. Answer the question again.'
    case 'not-an-option':
      return 'Choose one of the answers shown.'
    case 'twice':
      return 'Choose each answer only once.'
    case 'two-at-once':
      return 'You chose answers and also said that you would rather not, or that it does not apply. Keep one or the other.'
    case 'too-many':
      return `Choose no more than ${limit}.`
    case 'not-a-number':
      return `Write a number in figures, such as ${question?.type === 'number' && !question.whole ? '2.5' : '12'}.`
    case 'not-whole':
      return 'Write a whole number, without a decimal point.'
    case 'too-low':
      return `Write a number that is ${limit} or more.`
    case 'too-high':
      return `Write a number that is ${limit} or less.`
    case 'ranking-unclear':
      return 'Give the places 1, 2, 3 and so on, each to one answer, with none left out between.'
    case 'too-long':
      return `Shorten this to ${limit.toLocaleString(baseLanguage)} characters or fewer.`
    case 'unreadable':
      return 'This has characters that cannot be stored. Type it again, without pasting.'
  }
}

function isTyped(question: Question | undefined): boolean {
  return question !== undefined && ['number', 'short-text', 'long-text'].includes(question.type)
}
