import { describe, expect, it } from 'vitest'
import { shippedInstruments } from '@/db/instrument-files/testing'
import { newestVersion } from './instrument'
import { instrumentQuestions } from './instrument-use'
import { lintQuestion, lintSurvey } from './lint'
import { aQuestion, aSurvey } from './testing'

const rulesOf = (words: string, type: 'agreement' | 'long-text' | 'short-text' | 'statement' = 'agreement') =>
  lintQuestion(aQuestion('q', type, { text: { 'en-GB': words } })).map(({ rule }) => rule)

describe('a question that', () => {
  it.each([
    ['leading', 'Don’t you agree that the new office is better'],
    ['leading', 'How satisfied are you with the canteen?'],
    ['leading', 'The hard-working leadership team listens to me'],
    ['leading', 'Obviously pay matters most'],
    ['double', 'My manager is fair and supportive'],
    ['double', 'I get praise or thanks'],
    ['double', 'I like my manager/colleagues'],
    ['double', 'My manager listens as well as acts'],
    ['negated', 'I do not feel listened to'],
    ['negated', 'I can’t do my job'],
    ['negated', 'My manager is unable to help'],
    ['absolute', 'My manager always listens'],
    ['absolute', 'Everyone in my team is fair'],
    ['absolute', 'I am completely happy'],
    ['jargon', 'I am empowered in my role'],
    ['jargon', 'Stakeholders hear from me'],
    ['jargon', 'The ELT listens to me'],
    ['identifying', 'What is your job title?'],
    ['identifying', 'Which team do you work in?'],
    ['identifying', 'How old are you?'],
    ['identifying', 'When did you join the council?'],
    ['identifying', 'Please give your e-mail'],
    ['long', 'In the twelve months that ended on the last day of the month before this one I had as much help from people in my own team as I would have liked to have'],
  ])('is %s is told: %s', (rule, words) => {
    expect(rulesOf(words)).toContain(rule)
  })

  it.each([
    'My views are listened to at work',
    'I know what is expected of me in my role',
    'My health and safety at work is looked after',
    'I am told about terms and conditions in good time',
    'The NHS is a good partner for us',
    'I understand my work',
    'I am another person than last year',
    'Notable work is praised',
    'I have time to recall what I learn',
  ])('is plain is left alone: %s', (words) => {
    expect(rulesOf(words)).toEqual([])
  })

  it('may join and deny where the answer is in words, but not ask who somebody is', () => {
    expect(rulesOf('What is not going well, and what would help?', 'long-text')).toEqual([])
    expect(rulesOf('What is your job title?', 'short-text')).toEqual(['identifying'])
    expect(rulesOf('Nobody will be told your name.', 'statement')).toEqual([])
  })
})

it('says which words set it off', () => {
  expect(lintQuestion(aQuestion('q', 'agreement', { text: { 'en-GB': 'Everyone always listens' } }))).toEqual([
    { code: 'q', rule: 'absolute', words: 'everyone, always', advice: expect.stringContaining('exception') as string },
  ])
})

it('leaves an instrument’s wording alone, and a characteristic’s subject', () => {
  const lgeei = shippedInstruments().find(({ id }) => id === 'lgeei')!
  const age = aQuestion('age', 'single', { text: { 'en-GB': 'How old are you?' }, preferNotToSay: true })
  const survey = aSurvey(instrumentQuestions(lgeei, newestVersion(lgeei), 'Us'), { characteristics: [age] })
  expect(lintSurvey(survey)).toEqual([])
  expect(lintSurvey(aSurvey([age]))).toMatchObject([{ rule: 'identifying' }])
})

it('finds nothing in the culture pulse, whose wording is ours', () => {
  const pulse = shippedInstruments().find(({ id }) => id === 'culture-pulse')!
  const own = instrumentQuestions(pulse, newestVersion(pulse), 'the council').map((question) => ({ ...question, origin: null }))
  expect(own.flatMap(lintQuestion)).toEqual([])
})
