import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboutList } from './draft-place'
import { beginHistory, redone, stepped, undone } from './draft-history'
import { readDraft } from './draft-shape'
import { applyStep, codesOf, type DraftStep } from './draft-step'
import { missingTexts } from './draft-text'
import { questionTypes } from './question'
import { questionsOf, type Survey } from './survey'
import { aQuestion, aSurvey } from './testing'

const two = (): Survey => aSurvey([aQuestion('a', 'yes-no'), aQuestion('b', 'scale', { showIf: { question: 'a', equals: 'yes' } })], {
  sections: [
    { id: 'one', title: { 'en-GB': 'One' }, introduction: null, questions: [aQuestion('a', 'yes-no'), aQuestion('b', 'scale', { showIf: { question: 'a', equals: 'yes' } })] },
    { id: 'two', title: { 'en-GB': 'Two' }, introduction: null, questions: [aQuestion('c', 'statement')] },
  ],
})
const take = (draft: Survey, ...steps: DraftStep[]) => steps.reduce((now, step) => applyStep(now, step) ?? now, draft)
const order = (draft: Survey) => draft.sections.map(({ questions }) => questions.map(({ code }) => code).join('')).join('|')

describe('a step of a draft', () => {
  it('moves a question within a section, over its end into the next, and nowhere from the very ends', () => {
    expect(order(take(two(), { kind: 'nudge-question', code: 'a', by: 1 }))).toBe('ba|c')
    expect(order(take(two(), { kind: 'nudge-question', code: 'b', by: 1 }))).toBe('a|bc')
    expect(order(take(two(), { kind: 'nudge-question', code: 'c', by: -1 }))).toBe('abc|')
    expect(applyStep(two(), { kind: 'nudge-question', code: 'a', by: -1 })).toBeNull()
    expect(order(take(two(), { kind: 'move-question', code: 'a', list: 'two', at: 1 }))).toBe('b|ca')
  })

  it('renames a question in the conditions that name it, and refuses a name that another has', () => {
    const [a] = questionsOf(two())
    if (a === undefined) throw new Error()
    const renamed = take(two(), { kind: 'set-question', code: 'a', question: { ...a, code: 'first' } })
    expect(questionsOf(renamed)[1]?.showIf).toEqual({ question: 'first', equals: 'yes' })
    expect(applyStep(two(), { kind: 'set-question', code: 'a', question: { ...a, code: 'b' } })).toBeNull()
  })

  it('gives copies and what comes from instruments codes of their own', () => {
    const copied = take(two(), { kind: 'copy-question', code: 'a' }, { kind: 'insert-questions', list: null, title: 'More', questions: [aQuestion('a', 'scale')], themes: [] })
    expect([...codesOf(copied)]).toEqual(['a', 'a-2', 'b', 'c', 'a-3'])
    expect(copied.sections.map(({ id }) => id)).toEqual(['one', 'two', 'more'])
  })

  it('keeps what people say of themselves optional, and apart from the sections', () => {
    const about = take(two(), { kind: 'add-question', list: aboutList, type: 'number', text: 'How do you work?' })
    expect(about.characteristics).toMatchObject([{ type: 'single', required: false, preferNotToSay: true }])
    expect(applyStep(about, { kind: 'move-question', code: 'how-do-you-work', list: 'one', at: 0 })).toBeNull()
    expect(applyStep(about, { kind: 'move-question', code: 'a', list: aboutList, at: 0 })).toBeNull()
  })

  it('never deletes the last section, and takes a deleted theme from its questions', () => {
    expect(applyStep(aSurvey([]), { kind: 'delete-section', id: 'one' })).toBeNull()
    const themed = aSurvey([aQuestion('a', 'yes-no', { theme: 't' })], { themes: [{ id: 't', title: { 'en-GB': 'T' } }] })
    expect(questionsOf(take(themed, { kind: 'set-themes', themes: [] }))[0]?.theme).toBeNull()
  })

  it('writes translations, counts the missing ones, and drops those of a language that goes', () => {
    const welsh = take(two(), { kind: 'set-languages', languages: ['cy'] })
    expect(missingTexts(welsh, 'cy')).toEqual({ missing: 6, all: 6 })
    const written = take(welsh, { kind: 'translate', language: 'cy', words: { 'question/a/text': ' Cwestiwn ', title: '' } })
    expect(missingTexts(written, 'cy').missing).toBe(5)
    expect(questionsOf(written)[0]?.text.cy).toBe('Cwestiwn')
    expect(JSON.stringify(take(written, { kind: 'set-languages', languages: [] }))).not.toContain('Cwestiwn')
  })

  it('always leaves a draft that can be worked on, and can be undone to the letter', () => {
    const code = fc.constantFrom('a', 'b', 'c', 'question-a', 'a-2')
    const list = fc.constantFrom('one', 'two', aboutList)
    const step: fc.Arbitrary<DraftStep> = fc.oneof(
      fc.record({ kind: fc.constant('add-question' as const), list, type: fc.constantFrom(...questionTypes), text: fc.string() }),
      fc.record({ kind: fc.constant('move-question' as const), code, list, at: fc.integer({ min: -2, max: 9 }) }),
      fc.record({ kind: fc.constant('nudge-question' as const), code, by: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({ kind: fc.constantFrom('copy-question' as const, 'delete-question' as const), code }),
      fc.record({ kind: fc.constant('move-section' as const), id: list, by: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({ kind: fc.constant('delete-section' as const), id: list }),
    )
    fc.assert(fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      let history = beginHistory(two())
      for (const one of steps) history = stepped(history, applyStep(history.present, one) ?? history.present, one.kind)
      expect(readDraft(history.present)).toEqual(history.present)
      let back = history
      while (back.past.length > 0) back = undone(back)
      expect(back.present).toEqual(two())
      while (back.future.length > 0) back = redone(back)
      expect(back.present).toEqual(history.present)
    }), { numRuns: 200 })
  })
})
