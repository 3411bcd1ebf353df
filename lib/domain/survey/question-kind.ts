import type { LocalText } from './language'
import type { Option, Question, QuestionType } from './question'

/** How a kind of question is called where surveys are designed. */
export const questionKindWords: Record<QuestionType, string> = {
  agreement: 'Agreement, 3 to 7 points',
  'yes-no': 'Yes or no',
  single: 'One choice of several',
  multiple: 'Several choices',
  scale: '0 to 10',
  number: 'A number',
  ranking: 'Putting in order',
  'short-text': 'A few words',
  'long-text': 'Longer words',
  statement: 'Words to read, no answer',
}

const common = { help: null, required: false, preferNotToSay: false, notApplicable: false, theme: null, bearsOn: [], origin: null, showIf: null }

/** A question that says nothing yet but its words. */
export function newQuestion(type: QuestionType, code: string, text: LocalText): Question {
  return withKind({ code, text, ...common, type: 'statement' }, type)
}

/** A question asked in another way: what both ways have stays, choices above all. */
export function withKind(question: Question, type: QuestionType): Question {
  if (question.type === type) return question
  const { code, text, help, required, preferNotToSay, notApplicable, theme, bearsOn, origin, showIf } = question
  const base = { code, text, help, required, preferNotToSay, notApplicable, theme, bearsOn, origin, showIf }
  const options: Option[] = 'options' in question ? question.options : []
  switch (type) {
    case 'agreement':
      return { ...base, type, points: 5, reverse: false }
    case 'single':
      return { ...base, type, options }
    case 'multiple':
      return { ...base, type, options, most: null }
    case 'scale':
      return { ...base, type, lowest: null, highest: null }
    case 'number':
      return { ...base, type, least: null, most: null, whole: true, unit: null }
    case 'ranking':
      return { ...base, type, options, ranks: Math.max(1, Math.min(3, options.length)) }
    case 'short-text':
      return { ...base, type, most: 100 }
    case 'long-text':
      return { ...base, type, most: 1000 }
    case 'statement':
      return { ...base, type, required: false, preferNotToSay: false, notApplicable: false }
    case 'yes-no':
      return { ...base, type }
  }
}
