import { build } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers, type AnswerReason } from './answer-check'
import { answerMessage } from './answer-message'
import type { Question } from './question'
import { aQuestion } from './testing'

const pns = { without: 'prefer-not-to-say' }
const check = (question: Question, value: unknown) => checkAnswers([question], { [question.code]: value })

describe('an answer that fits', () => {
  it.each<[string, Question, unknown, unknown]>([
    ['agreement', aQuestion('q', 'agreement'), 5, 5],
    ['agreement of seven points', aQuestion('q', 'agreement', { points: 7 }), 7, 7],
    ['yes or no', aQuestion('q', 'yes-no'), 'no', 'no'],
    ['a choice', aQuestion('q', 'single'), 'b', 'b'],
    ['choices, in the survey’s order', aQuestion('q', 'multiple'), ['c', 'a'], ['a', 'c']],
    ['0 of 10', aQuestion('q', 'scale'), 0, 0],
    ['a number', aQuestion('q', 'number', { whole: false }), -2.5, -2.5],
    ['a ranking, in the reader’s order', aQuestion('q', 'ranking'), ['c', 'a'], ['c', 'a']],
    ['words, trimmed', aQuestion('q', 'short-text'), '  Tea  ', 'Tea'],
    ['lines, with one kind of line end', aQuestion('q', 'long-text'), 'a\r\nb\rc', 'a\nb\nc'],
    ['as many characters as are allowed, as a reader counts', aQuestion('q', 'short-text', { most: 2 }), '👩‍🌾'.slice(0, 2) + 'é', '👩é'],
    ['nothing said', aQuestion('q', 'single', { preferNotToSay: true }), pns, pns],
    ['not applicable', aQuestion('q', 'number', { notApplicable: true }), { without: 'not-applicable', more: 1 }, { without: 'not-applicable' }],
  ])('%s', (_, question, value, stored) => {
    expect(check(question, value)).toEqual({ ok: true, answers: { q: stored }, dropped: [] })
  })

  it.each([null, undefined, '', [], '   '])('%j is left open', (value) => {
    expect(check(aQuestion('q', 'short-text'), value)).toEqual({ ok: true, answers: {}, dropped: [] })
    expect(check(aQuestion('q', 'short-text', { required: true }), value)).toMatchObject({ ok: false, problems: [{ reason: 'required' }] })
  })
})

describe('an answer that does not fit', () => {
  it.each<[AnswerReason, Question, unknown, number?]>([
    ['not-an-option', aQuestion('q', 'agreement'), 6],
    ['not-an-option', aQuestion('q', 'agreement'), 0],
    ['not-an-option', aQuestion('q', 'agreement'), 2.5],
    ['not-an-option', aQuestion('q', 'agreement'), '3'],
    ['not-an-option', aQuestion('q', 'agreement', { points: 3 }), 4],
    ['not-an-option', aQuestion('q', 'scale'), 11],
    ['not-an-option', aQuestion('q', 'scale'), -1],
    ['not-an-option', aQuestion('q', 'yes-no'), 'maybe'],
    ['not-an-option', aQuestion('q', 'single'), 'd'],
    ['not-an-option', aQuestion('q', 'single'), ['a']],
    ['not-an-option', aQuestion('q', 'multiple'), ['a', 'd']],
    ['not-an-option', aQuestion('q', 'multiple'), [['a']]],
    ['twice', aQuestion('q', 'multiple'), ['a', 'a']],
    ['two-at-once', aQuestion('q', 'multiple', { preferNotToSay: true }), ['a', pns]],
    ['too-many', aQuestion('q', 'multiple', { most: 2 }), ['a', 'b', 'c'], 2],
    ['wrong-kind', aQuestion('q', 'multiple'), 'a'],
    ['not-a-number', aQuestion('q', 'number'), 'twelve'],
    ['not-a-number', aQuestion('q', 'number'), Number.NaN],
    ['not-whole', aQuestion('q', 'number'), 1.5],
    ['too-low', aQuestion('q', 'number', { least: 1 }), 0, 1],
    ['too-high', aQuestion('q', 'number', { most: 9 }), 10, 9],
    ['too-high', aQuestion('q', 'number'), 1e300, 1e12],
    ['ranking-unclear', aQuestion('q', 'ranking'), { a: '1', b: '1' }],
    ['twice', aQuestion('q', 'ranking'), ['a', 'a']],
    ['not-an-option', aQuestion('q', 'ranking'), ['a', 'x']],
    ['not-an-option', aQuestion('q', 'ranking'), ['a', ['b']]],
    ['too-many', aQuestion('q', 'ranking', { ranks: 1 }), ['a', 'b'], 1],
    ['too-long', aQuestion('q', 'short-text', { most: 3 }), 'four', 3],
    ['unreadable', aQuestion('q', 'short-text'), 'two\nlines'],
    ['unreadable', aQuestion('q', 'long-text'), 'bell\u0007'],
    ['unreadable', aQuestion('q', 'long-text'), 'half \ud800'],
    ['wrong-kind', aQuestion('q', 'long-text'), 12],
    ['wrong-kind', aQuestion('q', 'statement'), 'anything'],
    ['not-offered', aQuestion('q', 'single'), pns],
    ['not-offered', aQuestion('q', 'statement', { preferNotToSay: true }), pns],
  ])('%s (%#)', (reason, question, value, limit) => {
    const problem = { code: 'q', reason, ...(limit === undefined ? {} : { limit }) }
    expect(check(question, value)).toEqual({ ok: false, problems: [problem] })
    expect(answerMessage(problem, question)).toMatch(/^[A-Z].*\.$/)
  })

  it('names everything that is wrong at once, in the order of the survey', () => {
    const questions = [aQuestion('a', 'agreement', { required: true }), aQuestion('b', 'scale'), aQuestion('c', 'yes-no')]
    const result = checkAnswers(questions, { b: 11, c: 'maybe', zzz: 1 })
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'zzz', reason: 'not-in-survey' },
        { code: 'a', reason: 'required' },
        { code: 'b', reason: 'not-an-option' },
        { code: 'c', reason: 'not-an-option' },
      ],
    })
  })
})

describe('a question that is not asked', () => {
  const questions = [
    aQuestion('first', 'yes-no'),
    aQuestion('why', 'agreement', { required: true, showIf: { question: 'first', equals: 'yes' } }),
  ]
  it('needs no answer', () => {
    expect(checkAnswers(questions, { first: 'no' })).toEqual({ ok: true, answers: { first: 'no' }, dropped: [] })
    expect(checkAnswers(questions, { first: 'yes' })).toMatchObject({ problems: [{ code: 'why', reason: 'required' }] })
  })
  it('keeps none either, not even a bad one, and says so', () => {
    expect(checkAnswers(questions, { first: 'no', why: 3 })).toEqual({ ok: true, answers: { first: 'no' }, dropped: ['why'] })
    expect(checkAnswers(questions, { first: 'no', why: 99 })).toEqual({ ok: true, answers: { first: 'no' }, dropped: ['why'] })
  })
})

it('never throws, whatever was sent, and keeps only what a second check takes', () => {
  const questions = [
    aQuestion('agreement', 'agreement'), aQuestion('single', 'single'), aQuestion('multiple', 'multiple'),
    aQuestion('ranking', 'ranking'), aQuestion('number', 'number'), aQuestion('text', 'long-text'),
  ]
  const values = fc.oneof(fc.anything(), fc.integer({ min: 0, max: 6 }), fc.subarray(['a', 'b', 'c']), fc.string({ unit: 'binary' }))
  const given = fc.record(Object.fromEntries(questions.map(({ code }) => [code, values])), { requiredKeys: [] })
  fc.assert(fc.property(fc.oneof(fc.anything(), given), (sent) => {
    const result = checkAnswers(questions, sent)
    if (result.ok) expect(checkAnswers(questions, result.answers)).toEqual(result)
    else expect(result.problems.length).toBeGreaterThan(0)
  }), { numRuns: 500 })
})

it('is small enough for the answering page, and brings no package', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: "export * from './answer-check'; export * from './answer-fields'; export * from './answer-message'", resolveDir: import.meta.dirname },
    bundle: true, minify: true, format: 'esm', write: false, metafile: true, target: 'es2022',
  })
  expect(outputFiles[0]!.contents.length).toBeLessThan(10_000)
  expect(Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'))).toEqual([])
})
