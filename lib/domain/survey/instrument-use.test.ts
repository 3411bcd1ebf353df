import { describe, expect, it } from 'vitest'
import { shippedInstruments } from '@/db/instrument-files/testing'
import { newestVersion } from './instrument'
import { filledIn, instrumentQuestions, originProblems } from './instrument-use'
import type { Question } from './question'
import { readSurvey } from './survey-file'
import { aSurvey } from './testing'

const instruments = shippedInstruments()
const all = instruments.flatMap((instrument) => instrumentQuestions(instrument, newestVersion(instrument), 'Anytown Council'))
const themes = instruments.flatMap((instrument) => instrument.themes.map(({ id, title }) => ({ id, title: { 'en-GB': title } })))

it('every instrument makes a survey that is right, with the organisation’s name filled in', () => {
  const survey = aSurvey(all, { themes })
  expect(readSurvey(survey)).toEqual({ ok: true, survey })
  expect(originProblems(survey, instruments)).toEqual([])
  expect(all.map(({ text }) => text['en-GB']).filter((words) => words.includes('{'))).toEqual([])
  expect(filledIn('{organisation} motivates me to help {organisation}', 'Us')).toBe('Us motivates me to help Us')
})

describe('a question that says it is an instrument’s', () => {
  const first = all.find(({ code }) => code === 'lgeei-recommend')!
  const enps = all.find(({ code }) => code === 'enps-recommend')!
  const problems = (question: Question) => originProblems(aSurvey([question]), instruments).map(({ message }) => message)

  it('may be translated, helped and placed in a theme', () => {
    expect(problems({ ...first, theme: 'work', help: { 'en-GB': 'Think of the last year' }, required: true, text: { ...first.text, cy: 'Byddwn yn hapus' } })).toEqual([])
  })

  it.each<[string, Question]>([
    ['reworded', { ...first, text: { 'en-GB': 'I would recommend my employer' } }],
    ['of other points', { ...first, points: 7 } as Question],
    ['reversed', { ...first, reverse: true } as Question],
    ['with a way out it does not have', { ...first, notApplicable: true }],
    ['with other ends', { ...enps, lowest: { 'en-GB': 'Never' } } as Question],
  ])('%s is not', (_, question) => {
    expect(problems(question)).toHaveLength(1)
  })

  it('is named where there is no such item', () => {
    expect(problems({ ...first, origin: { instrument: 'lgeei', version: 2, item: 'recommend' } })).toEqual(['is no item of an instrument held here'])
  })
})
