import { withouts, type Answer, type Answers } from './answer'
import type { Question } from './question'

/**
 * Answers as they are stored: as few bytes as a row needs, so that no row spills over to a page of its own.
 *
 * The first byte is the format, 1. Then comes each question in the survey's order, words and statements left
 * out (words are stored apart from their answerer). Its first byte: 0 open, 1 prefer not to say, 2 not
 * applicable, otherwise an answer. Where there is one:
 * - agreement, yes/no, single, 0–10: that byte is 3 and the place of the choice, from 0
 *   (agreement: 1 is at 0; yes is at 0, no at 1);
 * - multiple: 3, then one bit an option, the first option the lowest bit of the first byte;
 * - number: 3, then an IEEE 754 double, the larger end first;
 * - ranking: 3 and how many were ranked, then the place of each, best first.
 */
const format = 1
const answered = 3

/** Answers that are words, by question code: they go another way. */
export const isWords = ({ type }: Question) => type === 'short-text' || type === 'long-text'

const isPacked = (question: Question) => !isWords(question) && question.type !== 'statement'

/** `answers` have passed `checkAnswers`. Throws where one does not fit its question. */
export function packAnswers(questions: readonly Question[], answers: Answers): Uint8Array {
  return Uint8Array.from([
    format,
    ...questions.filter(isPacked).flatMap((question) => packed(question, answers[question.code])),
  ])
}

/** What was packed. `questions` are those of the same sealed wave; throws where the bytes are not of it. */
export function unpackAnswers(questions: readonly Question[], bytes: Uint8Array): Answers {
  const reader = readerOf(bytes)
  if (reader.next() !== format) throw new RangeError('These answers are packed in another format')
  const answers: Record<string, Answer> = {}
  for (const question of questions.filter(isPacked)) {
    const answer = unpacked(question, reader)
    if (answer !== undefined) answers[question.code] = answer
  }
  if (!reader.ended()) throw new RangeError('These answers are longer than their questions')
  return answers
}

/** How many bytes the longest answers to these questions take. */
export function longestPacked(questions: readonly Question[]): number {
  return questions.filter(isPacked).reduce((sum, question) => sum + 1 + longestRest(question), 1)
}

function longestRest(question: Question): number {
  if (question.type === 'multiple') return maskLength(question.options.length)
  if (question.type === 'number') return 8
  return question.type === 'ranking' ? question.ranks : 0
}

function packed(question: Question, answer: Answer | undefined): number[] {
  if (answer === undefined) return [0]
  if (typeof answer === 'object' && 'without' in answer) return [1 + withouts.indexOf(answer.without)]
  switch (question.type) {
    case 'agreement':
      return [placed(Number(answer) - 1, question.points)]
    case 'scale':
      return [placed(Number(answer), 11)]
    case 'yes-no':
      return [placed(['yes', 'no'].indexOf(String(answer)), 2)]
    case 'single':
      return [placed(codesOf(question).indexOf(String(answer)), question.options.length)]
    case 'multiple':
      return [answered, ...maskOf(placesOf(question, answer), question.options.length)]
    case 'number':
      return [answered, ...doubleOf(Number(answer))]
    case 'ranking': {
      const places = placesOf(question, answer)
      return [answered + places.length, ...places]
    }
    default:
      throw new RangeError(`${question.code} is not packed`)
  }
}

function unpacked(question: Question, { next, take }: Reader): Answer | undefined {
  const first = next()
  if (first === 0) return undefined
  const without = withouts[first - 1]
  if (without !== undefined) return { without }
  const place = first - answered
  switch (question.type) {
    case 'agreement':
      return place + 1
    case 'scale':
      return place
    case 'yes-no':
      return place === 0 ? 'yes' : 'no'
    case 'single':
      return codeAt(question, place)
    case 'multiple': {
      const mask = take(maskLength(question.options.length))
      return codesOf(question).filter((_, index) => ((mask[index >> 3] ?? 0) >> (index & 7)) & 1)
    }
    case 'number': {
      const bytes = take(8)
      return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0)
    }
    case 'ranking':
      return Array.from(take(place), (at) => codeAt(question, at))
    default:
      throw new RangeError(`${question.code} is not packed`)
  }
}

type Choices = { code: string; options: readonly { code: string }[] }

const codesOf = ({ options }: Choices) => options.map(({ code }) => code)
const maskLength = (options: number) => Math.ceil(options / 8)

function placed(place: number, places: number): number {
  if (!Number.isInteger(place) || place < 0 || place >= places || places > 250) throw new RangeError('An answer is not one of its question’s')
  return answered + place
}

function placesOf(question: Choices, answer: Answer): number[] {
  const codes = codesOf(question)
  return (Array.isArray(answer) ? answer : []).map((code) => placed(codes.indexOf(String(code)), codes.length) - answered)
}

function codeAt(question: Choices, place: number): string {
  const option = question.options[place]
  if (option === undefined) throw new RangeError(`${question.code} has no option at ${place}`)
  return option.code
}

function maskOf(places: readonly number[], options: number): number[] {
  const mask = Array.from({ length: maskLength(options) }, () => 0)
  for (const place of places) mask[place >> 3] = (mask[place >> 3] ?? 0) | (1 << (place & 7))
  return mask
}

function doubleOf(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setFloat64(0, value)
  return bytes
}

type Reader = { next: () => number; take: (length: number) => Uint8Array; ended: () => boolean }

function readerOf(bytes: Uint8Array): Reader {
  let at = 0
  const take = (length: number) => {
    if (at + length > bytes.length) throw new RangeError('These answers end before their questions do')
    at += length
    return bytes.subarray(at - length, at)
  }
  return { take, next: () => take(1)[0] ?? 0, ended: () => at === bytes.length }
}
