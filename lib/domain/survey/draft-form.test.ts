import { describe, expect, it } from 'vitest'
import { conditionOf, conditionRows } from './condition-row'
import { conditionWords } from './condition-words'
import { stepOf } from './draft-form'
import { reviewDraft } from './draft-review'
import type { Condition } from './condition'
import type { Question } from './question'
import { questionsOf } from './survey'
import { aQuestion, aSurvey } from './testing'

const draft = aSurvey([
  aQuestion('meets', 'yes-no', { text: { 'en-GB': 'Do you meet?', cy: 'Ydych chi?' } }),
  aQuestion('years', 'number'),
  aQuestion('days', 'multiple'),
  aQuestion('listened', 'agreement', { origin: { instrument: 'culture-pulse', version: 1, item: 'x' } }),
])
const set = (of: string, fields: Record<string, string>, live = false): Question => {
  const reading = stepOf({ step: 'set-question', of, ...fields }, draft, live)
  if (!reading.ok || reading.step.kind !== 'set-question') throw new Error(JSON.stringify(reading))
  return reading.step.question
}

describe('a form of the builder', () => {
  it('changes the English and keeps the translations', () => {
    expect(set('meets', { text: ' Do you meet often? ', help: 'Any meeting', prefer: 'yes' })).toMatchObject({
      text: { 'en-GB': 'Do you meet often?', cy: 'Ydych chi?' }, help: { 'en-GB': 'Any meeting' }, preferNotToSay: true, required: false,
    })
  })

  it('adds, empties and moves choices; a code stays with its words', () => {
    const rows = { 'option-1-code': 'a', 'option-1': 'Monday', 'option-2-code': 'b', 'option-2': '', 'option-3-code': 'c', 'option-3': 'Friday', 'option-4-code': 'option-4', 'option-4': 'Sunday' }
    const codes = (question: Question) => ('options' in question ? question.options.map(({ code, text }) => `${code} ${text['en-GB']}`) : [])
    expect(codes(set('days', { ...rows, 'option-up': 'c' }))).toEqual(['c Friday', 'a Monday', 'option-4 Sunday'])
    expect(codes(set('days', rows, true))).toEqual(['a Monday', 'b ', 'c Friday', 'option-4 Sunday'])
  })

  it('never changes the words of an instrument, whatever is sent', () => {
    const question = set('listened', { text: 'Other words', type: 'scale', points: '7', prefer: 'yes', help: 'Our help', required: 'yes' })
    expect(question).toMatchObject({ type: 'agreement', text: { 'en-GB': 'Question listened' }, points: 5, preferNotToSay: false, help: { 'en-GB': 'Our help' }, required: true })
  })

  it('changes the kind and keeps the choices', () => {
    expect(set('days', { type: 'ranking', text: 'Days' })).toMatchObject({ type: 'ranking', ranks: 3, options: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] })
  })

  it('tells all that is wrong at its fields', () => {
    expect(stepOf({ step: 'set-question', of: 'days', most: 'x', code: 'Not a code', 'show-1': 'years=' }, draft)).toMatchObject({
      errors: { most: 'Write a whole number from 1 to 50', code: expect.stringContaining('small letters') as string, 'show-1-number': expect.stringContaining('Write the number') as string },
    })
    expect(stepOf({ step: 'set-question', of: 'days', code: 'meets' }, draft)).toMatchObject({ errors: { code: expect.stringContaining('Another question') as string } })
    expect(stepOf({ step: 'add-question', section: 'one' }, draft)).toMatchObject({ errors: { text: 'Write the question', type: 'Choose how it is answered' } })
    expect(stepOf({ step: 'delete-question', of: 'gone' }, draft)).toMatchObject({ ok: false })
    expect(stepOf({ step: 'anything' }, draft)).toMatchObject({ ok: false })
  })

  it('reads conditions about answers and numbers, and says them in words', () => {
    const { showIf } = set('days', { 'show-join': 'any', 'show-1': 'meets=no', 'show-1-how': 'is-not', 'show-3': 'years=', 'show-3-how': 'at-least', 'show-3-number': '2' })
    expect(showIf).toEqual({ any: [{ not: { question: 'meets', equals: 'no' } }, { question: 'years', atLeast: 2 }] })
    expect(showIf && conditionWords(showIf, questionsOf(draft))).toBe('not: ‘Do you meet?’ is ‘No’ or ‘Question years’ is ‘2’ or more')
  })

  it('shows again every condition that it can write, and leaves deeper ones alone', () => {
    const simple: Condition[] = [{ question: 'a', equals: 1 }, { not: { question: 'a', equals: 'x' } }, { any: [{ question: 'a', atLeast: 2 }, { question: 'b', equals: 'y' }] }]
    for (const condition of simple) expect(conditionOf(conditionRows(condition) ?? { join: 'all', rows: [] })).toEqual(condition)
    expect(conditionRows({ all: [{ any: [{ question: 'a', equals: 1 }] }] })).toBeNull()
    const deep = aSurvey([aQuestion('a', 'yes-no'), aQuestion('b', 'scale', { showIf: { not: { all: [{ question: 'a', equals: 'yes' }] } } })])
    expect(stepOf({ step: 'set-question', of: 'b', 'show-keep': 'yes' }, deep)).toMatchObject({ step: { question: { showIf: { not: {} } } } })
  })
})

describe('what is said of a draft', () => {
  it('names what is to be mended beside its question, unfinished as the draft may be', () => {
    const { notes } = reviewDraft(aSurvey([
      aQuestion('later', 'scale', { showIf: { question: 'after', equals: 'yes' } }),
      aQuestion('after', 'yes-no', { text: { 'en-GB': '' } }),
      aQuestion('unseen', 'scale', { showIf: { all: [{ question: 'after', equals: 'yes' }, { question: 'after', equals: 'no' }] } }),
      aQuestion('double', 'agreement', { text: { 'en-GB': 'My manager listens and acts' } }),
    ]))
    const of = (code: string) => notes.filter((note) => note.code === code).map(({ kind, words }) => `${kind}: ${words}`)
    expect(of('later')).toEqual([expect.stringContaining('mend: Show if: names \'after\', which is asked later')])
    expect(of('after')).toEqual([expect.stringMatching(/^mend: .*English/)])
    expect(of('unseen')).toEqual([expect.stringContaining('can never hold, so nobody would see this question')])
    expect(of('double')).toEqual([expect.stringContaining('advice: Two things at once')])
  })
})
