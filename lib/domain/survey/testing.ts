import type { Question, QuestionOf, QuestionType } from './question'
import type { Survey } from './survey'

// Invented surveys for tests: each question says the least that its type allows, and a test says the rest.

const base = {
  help: null, required: false, preferNotToSay: false, notApplicable: false, theme: null, bearsOn: [], origin: null, showIf: null,
}
const options = (codes: string[]) => codes.map((code) => ({ code, text: { 'en-GB': `Option ${code}` } }))
const forms: { [Type in QuestionType]: Omit<QuestionOf<Type>, keyof typeof base | 'code' | 'text'> } = {
  agreement: { type: 'agreement', points: 5, reverse: false },
  'yes-no': { type: 'yes-no' },
  single: { type: 'single', options: options(['a', 'b', 'c']) },
  multiple: { type: 'multiple', options: options(['a', 'b', 'c']), most: null },
  scale: { type: 'scale', lowest: null, highest: null },
  number: { type: 'number', least: null, most: null, whole: true, unit: null },
  ranking: { type: 'ranking', options: options(['a', 'b', 'c']), ranks: 3 },
  'short-text': { type: 'short-text', most: 100 },
  'long-text': { type: 'long-text', most: 1000 },
  statement: { type: 'statement' },
}

export function aQuestion<Type extends QuestionType>(code: string, type: Type, fields: Partial<QuestionOf<Type>> = {}): Question {
  // The pieces are checked above; that their sum is a question escapes the compiler.
  return { code, text: { 'en-GB': `Question ${code}` }, ...base, ...forms[type], ...fields } as unknown as Question
}

export function aSurvey(questions: Question[], fields: Partial<Survey> = {}): Survey {
  return {
    format: 'golden-thread-survey', formatVersion: 1, id: 'a-survey', title: { 'en-GB': 'A survey' }, introduction: null,
    organisation: 'Anytown Council', languages: [], themes: [],
    sections: [{ id: 'one', title: { 'en-GB': 'One' }, introduction: null, questions }],
    characteristics: [], characteristicsUse: null, ...fields,
  }
}
