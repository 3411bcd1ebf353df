import { expect, it } from 'vitest'
import { agreementLabels } from './agreement-scale'

it.each([3, 4, 5, 6, 7])('%d points have as many different words, in each language', (points) => {
  const labels = agreementLabels(points)
  for (const language of ['en-GB', 'cy', 'pl']) {
    expect(new Set(labels.map((label) => label[language])).size).toBe(points)
  }
})

it('runs from disagreeing to agreeing', () => {
  expect(agreementLabels(5).map((label) => label['en-GB'])).toEqual([
    'Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree',
  ])
  expect(agreementLabels(7)[2]!['en-GB']).toBe('Slightly disagree')
  expect(() => agreementLabels(8)).toThrow(RangeError)
})
