import type { Channel } from '../credential/ledger'
import type { AnswerEntry } from './answer-entry'
import type { Mode } from './mode'
import type { AnswerProblem } from './answer-check'
import type { Fields } from './answer-fields'
import type { TextConcern } from './free-text-check'
import type { Question } from './question'
import type { Survey } from './survey'

/** A file that the answering page loads, with the hash that browsers hold it to. */
export type AnswerAsset = { address: string; integrity: string }

export type AnswerGroup = { id: string; name: string; invited: number }

/** What somebody sees of a wave, whoever they are: the same bytes for everybody. */
export type AnswerWavePage = {
  slug: string
  entry: AnswerEntry
  /** The language of the questions; the page's own words are English. */
  language: string
  survey: Survey
  channels: readonly Channel[]
  /** How the covenant says that people answer. */
  modes: readonly Mode[]
  groups: readonly AnswerGroup[]
  state: 'not-open-yet' | 'open' | 'closed'
  /** London date and time, in words. */
  opens: string
  closes: string
  covenantHash: string
  keyFingerprint: string
  siteOrigin: string
  /** Whether everything shown is generated: every page says so. */
  demonstration: boolean
  script: AnswerAsset
  style: AnswerAsset
}

export type AnswerConcern = { code: string; concerns: readonly TextConcern[] }

/** What was typed, to be shown again. */
export type Typed = { fields: Fields; code: string }

/** What came of sending without a script: the form again with what was typed, or thanks. */
export type AnswerShown =
  | { kind: 'form'; typed: Typed; notice: string | null; problems: readonly AnswerProblem[]; concerns: readonly AnswerConcern[]; codeProblem: string | null }
  | { kind: 'counted'; receipt: string; group: AnswerGroup | null }

export const nothingTyped: AnswerShown = { kind: 'form', typed: { fields: {}, code: '' }, notice: null, problems: [], concerns: [], codeProblem: null }

/** Fields of the form that are no question's: no question's code begins so. */
export const formFields = { code: '~code', confirmed: '~confirmed', language: '~language', entry: '~entry' } as const

/** A question as the script needs it: what is asked stands in the page already. */
export function bareQuestion(question: Question): Question {
  const bare = { ...question, text: { 'en-GB': '' }, help: null, bearsOn: [], origin: null, theme: null }
  return 'options' in bare ? { ...bare, options: bare.options.map(({ code }) => ({ code, text: { 'en-GB': '' } })) } : bare
}

/** What the page hands to its script, beside the form itself. */
export type ForScript = {
  slug: string
  entry: AnswerEntry
  questions: Question[]
  groups: readonly AnswerGroup[]
  channels: readonly Channel[]
}
