import type { Condition } from './condition'
import type { LocalText } from './language'

export const questionTypes = [
  'agreement', 'yes-no', 'single', 'multiple', 'scale', 'number', 'ranking', 'short-text', 'long-text', 'statement',
] as const
export type QuestionType = (typeof questionTypes)[number]

/** Choices of one question. The code is what is stored; the text may be translated or mended. */
export type Option = { code: string; text: LocalText }

/** What in the public record a question bears on. */
export type BearsOn = { kind: 'recommendation' | 'finding'; id: string }

/** The instrument's item that a question asks word for word. */
export type Origin = { instrument: string; version: number; item: string }

type Form =
  /** Strongly disagree is 1, strongly agree is `points`. `reverse`: agreeing is the worse answer. */
  | { type: 'agreement'; points: number; reverse: boolean }
  | { type: 'yes-no' }
  | { type: 'single'; options: Option[] }
  /** `most`: how many may be chosen; null is all. */
  | { type: 'multiple'; options: Option[]; most: number | null }
  /** Whole numbers from 0 to 10, with words at the ends. */
  | { type: 'scale'; lowest: LocalText | null; highest: LocalText | null }
  | { type: 'number'; least: number | null; most: number | null; whole: boolean; unit: LocalText | null }
  /** `ranks`: how many options are put in order, best first. */
  | { type: 'ranking'; options: Option[]; ranks: number }
  /** `most`: characters. A short text is one line. */
  | { type: 'short-text'; most: number }
  | { type: 'long-text'; most: number }
  /** Words to read, with nothing to answer. */
  | { type: 'statement' }

export type Question = {
  /** Stands in exports and in links; unique in the survey. */
  code: string
  text: LocalText
  help: LocalText | null
  required: boolean
  preferNotToSay: boolean
  notApplicable: boolean
  theme: string | null
  bearsOn: BearsOn[]
  origin: Origin | null
  showIf: Condition | null
} & Form

export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>
