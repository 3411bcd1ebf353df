import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from './answer'
import { checkAnswers } from './answer-check'
import type { Condition } from './condition'
import { reachOf } from './condition-reach'
import type { Question } from './question'
import { shownQuestions } from './show-if'
import { aQuestion } from './testing'

const last = (before: Question[], showIf: Condition) => reachOf([...before, aQuestion('last', 'yes-no', { showIf })], before.length)
const shown = (before: Question[], showIf: Condition) => last(before, showIf).shown
const yes = (question: string): Condition => ({ question, equals: 'yes' })

describe('when a question is shown', () => {
  it.each<[string, Question[], Condition, string]>([
    ['after yes', [aQuestion('a', 'yes-no')], yes('a'), 'sometimes'],
    ['after yes and no', [aQuestion('a', 'yes-no')], { all: [yes('a'), { question: 'a', equals: 'no' }] }, 'never'],
    ['after yes or not yes', [aQuestion('a', 'yes-no')], { any: [yes('a'), { not: yes('a') }] }, 'always'],
    ['after either answer of one that may be left open', [aQuestion('a', 'yes-no')], { question: 'a', in: ['yes', 'no'] }, 'sometimes'],
    ['after either answer of one that must be given', [aQuestion('a', 'yes-no', { required: true })], { question: 'a', in: ['yes', 'no'] }, 'always'],
    ['the same, where one may rather not say', [aQuestion('a', 'yes-no', { required: true, preferNotToSay: true })], { question: 'a', in: ['yes', 'no'] }, 'sometimes'],
    ['past the end of a scale', [aQuestion('a', 'agreement')], { question: 'a', atLeast: 6 }, 'never'],
    ['a number between neighbours', [aQuestion('a', 'number')], { all: [{ question: 'a', atLeast: 4 }, { not: { question: 'a', atLeast: 5 } }] }, 'sometimes'],
    ['a whole number between neighbours', [aQuestion('a', 'number')], { all: [{ question: 'a', atLeast: 4.2 }, { not: { question: 'a', atLeast: 4.8 } }] }, 'never'],
    ['a broken number between them', [aQuestion('a', 'number', { whole: false })], { all: [{ question: 'a', atLeast: 4.2 }, { not: { question: 'a', atLeast: 4.8 } }] }, 'sometimes'],
    ['a number above its most', [aQuestion('a', 'number', { most: 10 })], { question: 'a', atLeast: 11 }, 'never'],
    ['two choices of several', [aQuestion('a', 'multiple')], { all: [{ question: 'a', equals: 'a' }, { question: 'a', equals: 'b' }] }, 'sometimes'],
    ['two choices where one may be made', [aQuestion('a', 'multiple', { most: 1 })], { all: [{ question: 'a', equals: 'a' }, { question: 'a', equals: 'b' }] }, 'never'],
    ['one that is nowhere', [], yes('b'), 'never'],
    ['an option that is not there', [aQuestion('a', 'single')], { question: 'a', equals: 'z' }, 'never'],
    ['a text', [aQuestion('a', 'short-text')], yes('a'), 'never'],
    ['two that exclude each other', [aQuestion('a', 'yes-no'), aQuestion('b', 'yes-no', { showIf: { question: 'a', equals: 'no' } })], { all: [yes('a'), yes('b')] }, 'never'],
    ['a chain', [aQuestion('a', 'yes-no'), aQuestion('b', 'yes-no', { showIf: yes('a') })], yes('b'), 'sometimes'],
  ])('%s: %4$s', (_, before, showIf, expected) => {
    expect(last(before, showIf)).toEqual({ shown: expected, by: 'enumeration' })
  })
})

describe('where there are too many answers to try', () => {
  const many = Array.from({ length: 30 }, (_, index) => aQuestion(`q${index}`, 'agreement'))
  const eachAtLeast = (points: number): Condition[] => many.map(({ code }) => ({ question: code, atLeast: points }))

  it('says that it reasoned by bounds', () => {
    expect(last(many, { all: eachAtLeast(5) })).toEqual({ shown: 'sometimes', by: 'bounds' })
    expect(last(many, { all: [...eachAtLeast(3), { question: 'q0', atLeast: 6 }] })).toEqual({ shown: 'never', by: 'bounds' })
    expect(last(many, { any: [...eachAtLeast(3), { not: { question: 'q0', atLeast: 3 } }] })).toEqual({ shown: 'always', by: 'bounds' })
  })

  it('finds demands on one question that no answer meets', () => {
    expect(shown(many, { all: [...eachAtLeast(3), { not: { question: 'q7', atLeast: 2 } }] })).toBe('never')
    expect(shown(many, { all: [{ all: eachAtLeast(3) }, { not: { any: [{ question: 'q7', equals: 3 }, { question: 'q7', atLeast: 4 }] } }] })).toBe('never')
  })
})

// Small surveys with every kind of condition, and every answer that they take, one by one.
const questions: Question[] = [
  aQuestion('a', 'yes-no'),
  aQuestion('b', 'agreement', { points: 3, required: true }),
  aQuestion('c', 'multiple', { most: 2 }),
]
const everyAnswer: Record<string, (Answer | undefined)[]> = {
  a: [undefined, 'yes', 'no'],
  b: [undefined, 1, 2, 3],
  c: [undefined, ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c']],
}
const comparison = fc.oneof(
  fc.constantFrom<Condition>(yes('a'), { question: 'a', equals: 'no' }, { question: 'b', equals: 2 }, { question: 'b', atLeast: 2 }),
  fc.constantFrom<Condition>({ question: 'c', equals: 'a' }, { question: 'c', equals: 'b' }, { question: 'c', in: ['b', 'c'] }, { question: 'b', in: [1, 3] }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))

function tried(survey: Question[]): Set<boolean> {
  const outcomes = new Set<boolean>()
  for (const a of everyAnswer.a!) for (const b of everyAnswer.b!) for (const c of everyAnswer.c!) {
    const given = Object.fromEntries(Object.entries({ a, b, c }).filter(([, answer]) => answer !== undefined))
    const result = checkAnswers(survey, given)
    if (result.ok) outcomes.add(shownQuestions(survey, result.answers).shown.some(({ code }) => code === 'last'))
  }
  return outcomes
}

it('agrees with trying every answer, and bounds never claim more', () => {
  fc.assert(fc.property(condition, fc.option(condition), fc.boolean(), (showIf, chained, required) => {
    const [a, b, c] = questions as [Question, Question, Question]
    const onlyOfA = (part: Condition): boolean => !JSON.stringify(part).match(/"question":"[bc]"/)
    const second = chained !== null && onlyOfA(chained) ? { ...b, showIf: chained } : b
    const survey = [{ ...a, required }, second, c, aQuestion('last', 'yes-no', { showIf })]
    const outcomes = tried(survey)
    const truth = outcomes.has(true) ? (outcomes.has(false) ? 'sometimes' : 'always') : 'never'
    expect(reachOf(survey, 3)).toEqual({ shown: truth, by: 'enumeration' })
    const bounded = reachOf(survey, 3, 0)
    expect(['sometimes', truth]).toContain(bounded.shown)
  }), { numRuns: 400 })
})
