import { describe, expect, it } from 'vitest'
import { mergeSurveys } from './draft-merge-survey'
import { applyStep, type DraftStep } from './draft-step'
import type { Question } from './question'
import { questionsOf, type Survey } from './survey'
import { aQuestion, aSurvey } from './testing'

const base = aSurvey([], {
  sections: [
    { id: 'one', title: { 'en-GB': 'One' }, introduction: null, questions: [aQuestion('a', 'yes-no'), aQuestion('b', 'scale')] },
    { id: 'two', title: { 'en-GB': 'Two' }, introduction: null, questions: [aQuestion('c', 'single')] },
  ],
})
const after = (...steps: DraftStep[]) => steps.reduce((now, step) => {
  const next = applyStep(now, step)
  if (next === null) throw new Error(step.kind)
  return next
}, base)
const worded = (code: string, words: string): DraftStep => {
  const question = questionsOf(base).find((one) => one.code === code)
  if (question === undefined) throw new Error(code)
  return { kind: 'set-question', code, question: { ...question, text: { 'en-GB': words } } }
}
const words = (survey: Survey) => Object.fromEntries(questionsOf(survey).map((question: Question) => [question.code, question.text['en-GB']]))
const order = (survey: Survey) => survey.sections.map(({ questions }) => questions.map(({ code }) => code).join('')).join('|')

describe('two people at one survey', () => {
  it('keeps what each wrote of different questions', () => {
    const { merged, clashes } = mergeSurveys(base, after(worded('a', 'Mine')), after(worded('c', 'Theirs')), 'theirs')
    expect([words(merged), clashes]).toEqual([{ a: 'Mine', b: 'Question b', c: 'Theirs' }, []])
  })

  it('keeps a move to another section and new words for the same question, once', () => {
    const { merged, clashes } = mergeSurveys(base, after({ kind: 'move-question', code: 'a', list: 'two', at: 1 }), after(worded('a', 'Theirs')), 'theirs')
    expect([order(merged), words(merged).a, clashes]).toEqual(['b|ca', 'Theirs', []])
  })

  it('tells where both wrote the same words, with both wordings, whichever stands', () => {
    for (const [prefer, stands] of [['mine', 'Mine'], ['theirs', 'Theirs']] as const) {
      const { merged, clashes } = mergeSurveys(base, after(worded('a', 'Mine')), after(worded('a', 'Theirs')), prefer)
      expect(words(merged).a).toBe(stands)
      expect(clashes).toEqual([{ path: ['questions', 'a', 'text', 'en-GB'], mine: 'Mine', theirs: 'Theirs' }])
    }
  })

  it('does not let a deletion take words that the other has just written, in either direction', () => {
    const deleted = after({ kind: 'delete-question', code: 'a' })
    const written = after(worded('a', 'Just written'))
    for (const [mine, theirs] of [[deleted, written], [written, deleted]] as const) {
      const { merged, clashes } = mergeSurveys(base, mine, theirs, 'mine')
      expect(words(merged).a).toBe('Just written')
      expect(clashes).toHaveLength(1)
    }
    expect(order(mergeSurveys(base, deleted, base, 'mine').merged)).toBe('b|c')
  })

  it('keeps a question that was added to a section that the other has deleted', () => {
    const { merged } = mergeSurveys(base, after({ kind: 'delete-section', id: 'two' }), after({ kind: 'add-question', list: 'two', type: 'scale', text: 'New' }), 'mine')
    expect(order(merged)).toBe('abnew')
  })

  it('keeps both of two questions that were added at once', () => {
    const mine = after({ kind: 'add-question', list: 'one', type: 'scale', text: 'Mine' })
    const theirs = after({ kind: 'add-question', list: 'one', type: 'scale', text: 'Theirs' })
    const { merged, clashes } = mergeSurveys(base, mine, theirs, 'theirs')
    expect([Object.keys(words(merged)).sort(), clashes]).toEqual([['a', 'b', 'c', 'mine', 'theirs'], []])
  })
})
