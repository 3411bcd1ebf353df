import { describe, expect, it } from 'vitest'
import type { Condition } from './condition'
import { holds, shownQuestions } from './show-if'
import { aQuestion } from './testing'

const answers = {
  yes: 'yes', four: 4, several: ['a', 'c'], silent: { without: 'prefer-not-to-say' }, away: { without: 'not-applicable' },
} as const

describe('a condition', () => {
  it.each<[Condition, boolean]>([
    [{ question: 'yes', equals: 'yes' }, true],
    [{ question: 'yes', equals: 'no' }, false],
    [{ question: 'four', equals: 4 }, true],
    [{ question: 'four', equals: '4' }, false],
    [{ question: 'four', in: [1, 4] }, true],
    [{ question: 'four', in: [] }, false],
    [{ question: 'four', atLeast: 4 }, true],
    [{ question: 'four', atLeast: 5 }, false],
    [{ question: 'yes', atLeast: 0 }, false],
    [{ question: 'several', equals: 'c' }, true],
    [{ question: 'several', equals: 'b' }, false],
    [{ question: 'several', in: ['b', 'c'] }, true],
    [{ question: 'silent', equals: 'prefer-not-to-say' }, false],
    [{ not: { question: 'silent', equals: 'yes' } }, true],
    [{ question: 'away', atLeast: 0 }, false],
    [{ question: 'open', equals: 'yes' }, false],
    [{ not: { question: 'open', equals: 'yes' } }, true],
    // What every object inherits is no answer.
    [{ question: 'constructor', equals: 'yes' }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ all: [{ question: 'yes', equals: 'yes' }, { question: 'four', atLeast: 5 }] }, false],
    [{ any: [{ question: 'yes', equals: 'no' }, { question: 'four', atLeast: 3 }] }, true],
    [{ not: { any: [{ question: 'yes', equals: 'no' }, { question: 'four', atLeast: 5 }] } }, true],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, answers)).toBe(expected)
  })
})

it('an answer to a question that is not shown opens no later one', () => {
  const questions = [
    aQuestion('first', 'yes-no'),
    aQuestion('second', 'yes-no', { showIf: { question: 'first', equals: 'yes' } }),
    aQuestion('third', 'yes-no', { showIf: { question: 'second', equals: 'yes' } }),
  ]
  const codes = (given: Record<string, string>) => shownQuestions(questions, given).shown.map(({ code }) => code)
  expect(codes({ first: 'yes', second: 'yes' })).toEqual(['first', 'second', 'third'])
  expect(codes({ first: 'no', second: 'yes' })).toEqual(['first'])
  expect(shownQuestions(questions, { first: 'no', second: 'yes' }).kept).toEqual({ first: 'no' })
})
