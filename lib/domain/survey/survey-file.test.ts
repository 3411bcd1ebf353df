import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { LocalText } from './language'
import { questionTypes, type Question } from './question'
import type { Survey } from './survey'
import { readSurvey, readSurveyFile, surveyFile } from './survey-file'
import { survey as surveyForm, surveyJsonSchema } from './survey-schema'
import { aQuestion, aSurvey } from './testing'
import { untranslated } from './translation'

const problemsOf = (survey: unknown) => {
  const reading = readSurvey(survey)
  return reading.ok ? [] : reading.problems
}
const withQuestions = (...questions: Question[]) => problemsOf(aSurvey(questions))

it('its schema and its type say the same', () => {
  expectTypeOf<z.output<typeof surveyForm>>().toExtend<Survey>()
  expectTypeOf<Survey>().toExtend<z.input<typeof surveyForm>>()
})

describe('every survey that is written is read again as it was', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.trim() || 'Tea')
  const texts: fc.Arbitrary<LocalText> = fc.tuple(words, fc.option(words)).map(([english, welsh]) =>
    welsh === null ? { 'en-GB': english } : { 'en-GB': english, cy: welsh })
  const type = fc.constantFrom(...questionTypes)
  const some = fc.record({ type, text: texts, help: fc.option(texts), preferNotToSay: fc.boolean(), required: fc.boolean(), theme: fc.option(fc.constant('work')) })
  const surveys = fc.record({ title: texts, questions: fc.array(some, { maxLength: 12 }), languages: fc.constant(['cy']).map((tags) => [...tags]) }).map(({ title, questions, languages }) =>
    aSurvey(
      questions.map(({ type: kind, text, help, preferNotToSay, required, theme }, index) => ({
        ...aQuestion(`q${index}`, kind), text, help, theme,
        ...(kind === 'statement' ? {} : { preferNotToSay, required }),
        ...(index > 0 && questions[0]!.type === 'yes-no' ? { showIf: { question: 'q0', equals: 'yes' } } : {}),
      })),
      { title, languages, themes: [{ id: 'work', title: { 'en-GB': 'Work' } }] },
    ))
  const published = z.fromJSONSchema(surveyJsonSchema())

  it('and fits the published schema', () => {
    fc.assert(fc.property(surveys, (survey) => {
      const file = surveyFile(survey)
      const reading = readSurveyFile(file)
      expect(reading).toEqual({ ok: true, survey })
      expect(surveyFile(survey)).toBe(file)
      expect(published.safeParse(JSON.parse(file)).success).toBe(true)
    }), { numRuns: 150 })
  })

  it('which refuses what is none', () => {
    expect(published.safeParse({ ...aSurvey([]), sections: [] }).success).toBe(false)
    expect(published.safeParse({ ...aSurvey([]), extra: 1 }).success).toBe(false)
    expect(published.safeParse(aSurvey([{ ...aQuestion('q', 'agreement'), points: 8 } as Question])).success).toBe(false)
  })
})

describe('a short file', () => {
  it('says only what differs from the usual', () => {
    const { sections: _, ...head } = aSurvey([])
    const short = { format: head.format, formatVersion: 1, id: 'pulse', title: { 'en-GB': 'Pulse' }, organisation: 'Council', sections: [
      { id: 'work', title: { 'en-GB': 'Work' }, questions: [{ code: 'load', type: 'agreement', text: { 'en-GB': 'My workload is fair', cy: 'Mae fy llwyth gwaith yn deg' } }] },
    ], languages: ['cy', 'pl'] }
    const reading = readSurvey(short)
    if (!reading.ok) throw new Error(reading.problems.join())
    expect(reading.survey.sections[0]!.questions[0]).toMatchObject({ points: 5, required: false, showIf: null })
    expect(untranslated(reading.survey).map(({ path }) => path.join('.'))).toEqual([
      'title.cy', 'title.pl', 'sections.0.title.cy', 'sections.0.title.pl', 'sections.0.questions.0.text.pl',
    ])
  })
})

describe('what is wrong is told with its place, all at once', () => {
  it('in the form of single fields', () => {
    const bad = {
      ...aSurvey([]),
      extra: 1,
      sections: [{ id: 'one', title: { 'en-GB': '' }, introduction: null, questions: [
        { ...aQuestion('Load', 'agreement'), points: 9 },
        { ...aQuestion('b', 'single'), options: [{ code: 'a', text: { 'en-GB': 'A' } }] },
        { ...aQuestion('c', 'yes-no'), type: 'maybe' },
        { ...aQuestion('d', 'yes-no'), showIf: { question: 'a', equals: null } },
        { ...aQuestion('e', 'yes-no'), text: { cy: 'Te' } },
      ] }],
    }
    expect(problemsOf(bad).sort()).toEqual([
      'Extra: is not a field of this file',
      'Section 1, question 1 (Load), code: must be lower-case letters and figures joined by hyphens',
      'Section 1, question 1 (Load), points: must be 3 to 7',
      'Section 1, question 2 (b), options: must offer at least two',
      'Section 1, question 3 (c), type: must be one of the kinds of question',
      'Section 1, question 4 (d), show if, equals: must be text',
      'Section 1, question 5 (e), text, English: is missing',
      'Section 1, title, English: must not be empty',
    ])
  })

  it.each<[string, Partial<Survey>]>([
    ['Section 2, id: \'one\' is used above already', { sections: [...aSurvey([]).sections, ...aSurvey([]).sections] }],
    ['Section 1, question 2 (a), code: \'a\' is used above already', { sections: aSurvey([aQuestion('a', 'yes-no'), aQuestion('a', 'scale')]).sections }],
    ['Section 1, question 1 (a), theme: \'pay\' is not a theme of this survey', { sections: aSurvey([aQuestion('a', 'yes-no', { theme: 'pay' })]).sections }],
    ['Section 1, question 1 (a), required: must be false: a statement has no answer', { sections: aSurvey([aQuestion('a', 'statement', { required: true })]).sections }],
    ['Section 1, question 1 (a), most: must not be less than least', { sections: aSurvey([aQuestion('a', 'number', { least: 5, most: 4 })]).sections }],
    ['Section 1, question 1 (a), most: leaves no whole number to choose', { sections: aSurvey([aQuestion('a', 'number', { least: 4.2, most: 4.8 })]).sections }],
    ['Section 1, question 1 (a), most: is more than there are options', { sections: aSurvey([aQuestion('a', 'multiple', { most: 4 })]).sections }],
    ['Section 1, question 1 (a), ranks: is more than there are options', { sections: aSurvey([aQuestion('a', 'ranking', { ranks: 4 })]).sections }],
    ['Section 1, question 1 (a), text, cy: \'cy\' is not among the languages of this survey', { sections: aSurvey([aQuestion('a', 'yes-no', { text: { 'en-GB': 'Tea', cy: 'Te' } })]).sections }],
    ['Use of the characteristics: must say how the characteristics are used', { characteristics: [aQuestion('sex', 'single', { preferNotToSay: true })] }],
    ['Characteristic 1 (sex), prefer not to say: must be true: nobody has to say who they are', { characteristics: [aQuestion('sex', 'single')], characteristicsUse: { 'en-GB': 'So' } }],
    ['Characteristic 1 (age), type: must be \'single\': a characteristic is one choice of a few', { characteristics: [aQuestion('age', 'number', { preferNotToSay: true })], characteristicsUse: { 'en-GB': 'So' } }],
  ])('%s', (message, fields) => {
    expect(problemsOf(aSurvey([], fields))).toEqual([message])
  })

  it('in conditions', () => {
    const from = (showIf: Question['showIf']) => [aQuestion('a', 'yes-no'), aQuestion('t', 'short-text'), aQuestion('q', 'yes-no', { showIf }), aQuestion('z', 'yes-no')]
    const place = 'Section 1, question 3 (q), show if: '
    expect(withQuestions(...from({ question: 'b', equals: 1 }))).toEqual([`${place}names 'b', which is not a question of this survey`])
    expect(withQuestions(...from({ question: 'q', equals: 'yes' }))).toEqual([`${place}names its own question`])
    expect(withQuestions(...from({ not: { question: 'z', equals: 'yes' } }))).toEqual([`${place}names 'z', which is asked later: only earlier answers are known`])
    expect(withQuestions(...from({ question: 't', equals: 'x' }))).toEqual([`${place}names 't', of the kind short-text, whose answers cannot be compared`])
    expect(withQuestions(...from({ question: 'a', atLeast: 1 }))).toEqual([`${place}asks for at least 1 of 'a', whose answers are not numbers`])
    expect(withQuestions(...from({ question: 'a', equals: 'maybe' }))).toEqual([`${place}compares 'a' with 'maybe', which is not an answer to it`])
    expect(withQuestions(...from({ all: [{ question: 'a', equals: 'yes' }, { question: 'a', equals: 'no' }] }))).toEqual([
      `${place}can never hold, so nobody would see this question (every combination of earlier answers was tried)`,
    ])
    expect(withQuestions(...from({ any: [{ question: 'a', equals: 'yes' }, { not: { question: 'a', equals: 'yes' } }] }))).toEqual([
      `${place}holds whatever is answered before, so it can go`,
    ])
    expect(withQuestions(...from({ question: 'a', equals: 'yes' }))).toEqual([])
  })
})

describe('a file that is none', () => {
  it.each([
    ['', /^The file is not JSON: /],
    ['{"format":', /^The file is not JSON: /],
    ['null', /^The survey must be object/],
    ['[]', /^The survey must be object/],
    ['['.repeat(60) + ']'.repeat(60), /^The file is nested too deeply: 40 levels at most$/],
    [' '.repeat(2_000_001), /^The file is too long/],
  ])('%#', (text, message) => {
    const reading = readSurveyFile(text)
    expect(reading.ok).toBe(false)
    if (!reading.ok) expect(reading.problems[0]).toMatch(message)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      expect(readSurveyFile(text).ok).toBe(false)
    }))
  })
})
