import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from './answer'
import { longestPacked, packAnswers, unpackAnswers } from './packed-answers'
import { aQuestion } from './testing'

const questions = [
  aQuestion('agree', 'agreement', { points: 7 }),
  aQuestion('intro', 'statement'),
  aQuestion('yes', 'yes-no'),
  aQuestion('one', 'single'),
  aQuestion('some', 'multiple', { options: Array.from({ length: 11 }, (_, index) => ({ code: `o${index}`, text: { 'en-GB': '' } })) }),
  aQuestion('score', 'scale'),
  aQuestion('years', 'number'),
  aQuestion('order', 'ranking'),
  aQuestion('words', 'long-text'),
]

const without = fc.constantFrom<Answer>({ without: 'prefer-not-to-say' }, { without: 'not-applicable' })
const option = (answer: fc.Arbitrary<Answer>) => fc.option(fc.oneof(without, answer), { nil: undefined })
const some = Array.from({ length: 11 }, (_, index) => `o${index}`)
const answers = fc
  .record({
    agree: option(fc.integer({ min: 1, max: 7 })),
    yes: option(fc.constantFrom('yes', 'no')),
    one: option(fc.constantFrom('a', 'b', 'c')),
    some: option(fc.subarray(some)),
    score: option(fc.integer({ min: 0, max: 10 })),
    years: option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0))),
    order: option(fc.shuffledSubarray(['a', 'b', 'c'])),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter((entry): entry is [string, Answer] => entry[1] !== undefined)))

describe('packed answers', () => {
  it('are unpacked as they were', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const bytes = packAnswers(questions, given)
        expect(unpackAnswers(questions, bytes)).toEqual(given)
        expect(bytes.length).toBeLessThanOrEqual(longestPacked(questions))
      }),
    )
  })

  it('are the documented bytes', () => {
    const given = { agree: 1, yes: 'no', one: { without: 'not-applicable' }, some: ['o0', 'o9'], score: 10, order: ['c', 'a'] } as const
    expect([...packAnswers(questions, given)]).toEqual([1, 3, 4, 2, 3, 1, 2, 13, 0, 5, 2, 0])
  })

  it('hold no words: those are stored apart', () => {
    expect(packAnswers(questions, { words: 'My name is Ann' })).toEqual(packAnswers(questions, {}))
  })

  it('of another survey, cut short or carried on, are not guessed at', () => {
    const bytes = packAnswers(questions, { years: 3 })
    expect(() => unpackAnswers(questions, bytes.subarray(0, 5))).toThrow(RangeError)
    expect(() => unpackAnswers(questions, Uint8Array.from([...bytes, 0]))).toThrow(RangeError)
    expect(() => unpackAnswers(questions, Uint8Array.of(9))).toThrow(RangeError)
    expect(() => packAnswers(questions, { one: 'z' })).toThrow(RangeError)
  })

  it('of a long survey are a small part of what a row may hold', () => {
    expect(longestPacked(Array.from({ length: 100 }, (_, index) => aQuestion(`q${index}`, 'agreement')))).toBe(101)
  })
})
