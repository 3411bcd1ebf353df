import { describe, expect, it } from 'vitest'
import { shippedInstruments } from '@/db/instrument-files/testing'
import { estimatedMinutes, minutesInWords } from './duration'
import { newestVersion } from './instrument'
import { instrumentQuestions } from './instrument-use'
import { readingAge, surveyReadingAge } from './reading-age'
import { readingAgeGoal } from './reading-age-goal'
import { aQuestion, aSurvey } from './testing'

const pulse = shippedInstruments().find(({ id }) => id === 'culture-pulse')!
const pulseSurvey = aSurvey(instrumentQuestions(pulse, newestVersion(pulse), 'the council'))

describe('reading age', () => {
  it('is the Flesch–Kincaid grade and five years', () => {
    // One sentence, 6 words, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
    expect(readingAge('The cat sat on the mat.')).toBe(5)
    // One sentence, 13 words, 26 syllables: 0.39 × 13 + 11.8 × 26/13 − 15.59 = 13.08.
    expect(readingAge('The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.')).toBe(18)
    expect(readingAge('')).toBeNull()
    expect(readingAge('1 2 3.')).toBeNull()
  })

  it('of the culture pulse is what public writing aims at', () => {
    expect(surveyReadingAge(pulseSurvey)).toBeLessThanOrEqual(readingAgeGoal)
  })
})

describe('how long a survey takes', () => {
  it('follows Pew’s points: 85 stand-alone questions are a quarter of an hour', () => {
    expect(estimatedMinutes(aSurvey(Array.from({ length: 85 }, (_, index) => aQuestion(`q${index}`, 'agreement'))))).toBeCloseTo(15)
  })

  it('grows with what there is to write and to read', () => {
    const one = estimatedMinutes(aSurvey([aQuestion('q', 'yes-no')]))
    expect(estimatedMinutes(aSurvey([aQuestion('q', 'long-text')]))).toBeGreaterThan(one)
    expect(estimatedMinutes(aSurvey([], { introduction: { 'en-GB': 'word '.repeat(238).trim() } }))).toBeCloseTo(1)
  })

  it('is said in whole minutes, never less', () => {
    expect(minutesInWords(0.2)).toBe('about a minute')
    expect(minutesInWords(3.1)).toBe('about 4 minutes')
    expect(minutesInWords(estimatedMinutes(pulseSurvey))).toBe('about 3 minutes')
  })
})
