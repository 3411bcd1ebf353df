import type { CarriedProblem } from '../credential/carried'
import type { CodeProblem } from '../credential/code'
import type { CodeSuspect } from '../credential/code-suspect'
import type { Telling } from './free-text-check'

/** Why answers were not taken, though nothing is wrong with them. */
export type AnswerRefusal = 'no-such-wave' | 'not-open-yet' | 'closed' | 'not-genuine' | 'no-such-code' | 'too-often' | `code-${CodeProblem}` | `carried-${CarriedProblem}`

/** What a refusal says: what is wrong, what to do, and that nothing is lost. */
export const refusalWords: Record<AnswerRefusal, string> = {
  'no-such-wave': 'There is no survey at this address. Check it against your invitation or poster.',
  'not-open-yet': 'This survey is not open yet. Nothing was stored: keep what you have written and send it when it opens.',
  closed: 'This survey has closed, so your answers were not counted. What you wrote is still below, for you to copy.',
  'not-genuine': 'The credential is not one for this survey, so nothing was stored. Hand it over again from your staff page, on the device and in the browser that you first used. What you wrote is still below.',
  'no-such-code': 'There is no such code for this survey. Check it against your paper, letter by letter. What you wrote is still below.',
  'too-often': 'Too many answers are coming in at this moment. Wait a minute and send again: what you wrote is still below.',
  'code-empty': 'Type the code that is printed on your paper.',
  'code-wrong-length': 'The code has 17 letters and figures. Check that none is missing and none is doubled.',
  'code-wrong-character': 'The code has only letters and figures, without U. Check it against your paper.',
  'carried-wrong-length': 'What is shown on your other device has 40 letters and figures: two lines of five fours. Check that none is missing and none is doubled.',
  'carried-wrong-character': 'There are only letters and figures in it, without U. Check it against your other device.',
  'carried-wrong-first-line': 'One letter or figure of the first line is wrong, or two have changed places. Check it against your other device.',
  'carried-wrong-second-line': 'One letter or figure of the second line is wrong, or two have changed places. Check it against your other device.',
  'carried-of-another-kind': 'This was made by a newer version of the site. Show it again on your other device, then try again.',
  'code-wrong-check': 'One letter or figure of the code is wrong, or two have changed places. Check it against your paper.',
}

const parts = ['first', 'second', 'third', 'last']

/** Which part of a code looks misread, in words; empty where that cannot be told. */
export function suspectWords(suspects: readonly CodeSuspect[]): string {
  const places = suspects.map(({ part, typed, perhaps }) => `the ${parts[part - 1] ?? ''} part, where ${perhaps === null ? `‘${typed}’ cannot be right` : `${typed} may be ${perhaps}`}`)
  return places.length === 0 ? '' : `Look first at ${places.join(', or ')}.`
}

export const alreadyCountedWords = 'Answers under this credential or code were already counted, and the first stand. What you have sent now was not stored.'

/** What somebody reads where a text may say who they are or whom it is about. */
export const tellingWords: Record<Telling, string> = {
  name: 'what looks like a name',
  phone: 'what looks like a phone number',
  'e-mail': 'what looks like an e-mail address',
  postcode: 'what looks like a postcode',
  'national-insurance': 'what looks like a National Insurance number',
}

/** The nudge: never a refusal. */
export function concernWords(concerns: readonly { telling: Telling; words: string }[]): string {
  const found = concerns.map(({ telling, words }) => `${tellingWords[telling]} (‘${words}’)`)
  return `This has ${found.join(', ')}. It may say who you are, or whom it is about. Change it, or send it as it is.`
}

/** A question and what is said of it, in one line. */
export function joined(question: string, words: string): string {
  return /[.?!…]$/.test(question) ? `${question} ${words}` : `${question}: ${words}`
}
