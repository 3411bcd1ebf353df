import { describe, expect, it } from 'vitest'
import type { Question } from './question'
import { linkProblems, proposedLinks, surveyHash, type SurveyVersion, type WordingLink } from './survey-version'
import { aQuestion, aSurvey } from './testing'
import { trendRuns } from './trend'

const first = aSurvey([aQuestion('load', 'agreement'), aQuestion('pick', 'single'), aQuestion('gone', 'yes-no')])
const reworded: Question = { ...aQuestion('load', 'agreement'), text: { 'en-GB': 'Another wording' } }

describe('what follows from the version before', () => {
  it('is word for word the same, changed, or new', () => {
    const next = aSurvey([aQuestion('new', 'scale'), aQuestion('pick', 'single', { help: { 'en-GB': 'Choose one' } }), reworded])
    expect(proposedLinks(first, next)).toEqual([
      { code: 'new', previous: null, change: 'first' },
      { code: 'pick', previous: 'pick', change: 'verbatim' },
      { code: 'load', previous: 'load', change: 'changed' },
    ])
    expect(proposedLinks(null, first).map(({ change }) => change)).toEqual(['first', 'first', 'first'])
  })

  it('is followed by an instrument’s item though its code differs', () => {
    const origin = { instrument: 'lgeei', version: 1, item: 'stay' }
    const before = aSurvey([aQuestion('old-code', 'agreement', { origin, text: { 'en-GB': 'I plan to stay' } })])
    const after = aSurvey([aQuestion('new-code', 'agreement', { origin, text: { 'en-GB': 'I plan to stay' } })])
    expect(proposedLinks(before, after)).toEqual([{ code: 'new-code', previous: 'old-code', change: 'verbatim' }])
  })

  it.each<[string, Question, WordingLink, string | null]>([
    ['a minor change of words', reworded, { code: 'load', previous: 'load', change: 'minor' }, null],
    ['a false verbatim', reworded, { code: 'load', previous: 'load', change: 'verbatim' }, 'is not word for word the same'],
    ['points changed', aQuestion('load', 'agreement', { points: 7 }), { code: 'load', previous: 'load', change: 'minor' }, 'is answered in another way, so its change cannot be minor'],
    ['turned round', aQuestion('load', 'agreement', { reverse: true }), { code: 'load', previous: 'load', change: 'verbatim' }, 'is not word for word the same'],
    ['an option reworded', aQuestion('pick', 'single', { options: [{ code: 'a', text: { 'en-GB': 'X' } }, { code: 'b', text: { 'en-GB': 'Y' } }, { code: 'c', text: { 'en-GB': 'Z' } }] }), { code: 'pick', previous: 'pick', change: 'verbatim' }, 'is not word for word the same'],
    ['nothing before', reworded, { code: 'load', previous: null, change: 'minor' }, "must be 'first' where there is no earlier question, and only there"],
    ['one that is not there', reworded, { code: 'load', previous: 'zzz', change: 'changed' }, "follows 'zzz', which is not a question of the version before"],
  ])('%s', (_, question, link, message) => {
    expect(linkProblems(first, aSurvey([question]), [link])).toEqual(message === null ? [] : [{ code: question.code, message }])
  })

  it('needs one link a question, and no two from the same', () => {
    const next = aSurvey([aQuestion('a', 'agreement'), aQuestion('b', 'agreement')])
    const link = (code: string): WordingLink => ({ code, previous: 'load', change: 'changed' })
    expect(linkProblems(first, next, [link('a')])).toEqual([{ code: 'b', message: 'must have one link to the version before' }])
    expect(linkProblems(first, next, [link('a'), link('b')]).map(({ message }) => message)).toEqual([
      "follows 'load', which another question follows too", "follows 'load', which another question follows too",
    ])
    expect(linkProblems(first, next, [link('a'), { code: 'b', previous: null, change: 'first' }, link('z')])).toMatchObject([{ code: 'z' }, { code: 'a' }])
  })
})

describe('a line joins', () => {
  const version = (number: number, change: WordingLink['change'], code = 'load', previous: string | null = 'load'): SurveyVersion => ({
    version: number, survey: first, links: [{ code, previous: change === 'first' ? null : previous, change }],
  })
  const waves = (...versions: number[]) => versions.map((number, index) => ({ id: `w${index + 1}`, version: number }))
  const runs = (versions: SurveyVersion[], asked: number[]) => trendRuns(versions, waves(...asked), 'load').map((run) => run.map(({ wave }) => wave))

  it('waves whose wording is verbatim or minor', () => {
    expect(runs([version(1, 'first'), version(2, 'verbatim'), version(3, 'minor')], [1, 2, 2, 3])).toEqual([['w1', 'w2', 'w3', 'w4']])
  })
  it('none across a change, not even in a version that no wave used', () => {
    expect(runs([version(1, 'first'), version(2, 'changed')], [1, 2])).toEqual([['w1'], ['w2']])
    expect(runs([version(1, 'first'), version(2, 'changed'), version(3, 'verbatim')], [1, 1, 3])).toEqual([['w1', 'w2'], ['w3']])
  })
  it('only waves that asked the question, under whatever code', () => {
    const versions = [version(1, 'first', 'work'), version(2, 'verbatim', 'load', 'work')]
    expect(trendRuns(versions, waves(1, 2), 'load')).toEqual([[{ wave: 'w1', code: 'work', minor: false }, { wave: 'w2', code: 'load', minor: false }]])
    expect(runs([{ ...version(1, 'first'), links: [] }, version(2, 'first')], [1, 2])).toEqual([['w2']])
  })
  it('and marks where the wording was touched', () => {
    const touched = trendRuns([version(1, 'first'), version(2, 'minor')], waves(1, 1, 2, 2), 'load')
    expect(touched[0]!.map(({ minor }) => minor)).toEqual([false, false, true, false])
  })
})

it('a survey’s hash depends on what it says, not on how it is written', () => {
  const shuffled = Object.fromEntries(Object.entries(first).reverse()) as typeof first
  expect(surveyHash(shuffled)).toBe(surveyHash(first))
  expect(surveyHash(aSurvey([aQuestion('load', 'agreement')]))).not.toBe(surveyHash(first))
})
