import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionOf } from './distribution'
import { fivePoints, type Answer } from './scale'
import { percent, tallyOf, without } from './tally'
import { themeAnswers, themeScore } from './theme'

const answers = (size: number) => fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), { minLength: size, maxLength: size })
const item = (list: Answer[]) => ({ answers: list, scale: fivePoints })

describe('tally and theme', () => {
  it('counts 4 and 5 as positive, 1 and 2 as negative, and no missing answer', () => {
    expect(tallyOf([5, 4, 4, 3, 2, 1, null, null], fivePoints)).toEqual({ n: 6, positive: 3, neutral: 1, negative: 2 })
    expect(percent(0, 0)).toBeNull()
    expect(percent(1, 3)).toBe(100 / 3)
  })

  it('gives every point of the scale a row, and percentages of the valid answers', () => {
    expect(distributionOf([5, 5, 1, null], fivePoints)).toEqual([
      { score: 1, count: 1, percent: 100 / 3 }, { score: 2, count: 0, percent: 0 }, { score: 3, count: 0, percent: 0 },
      { score: 4, count: 0, percent: 0 }, { score: 5, count: 2, percent: 200 / 3 },
    ])
  })

  it('pools a theme: Σ positive / Σ valid, not the mean of the percentages; n is people with one valid item', () => {
    const people = themeAnswers([item([5, 5, 5, null]), item([1, null, null, null])])
    expect(themeScore(people)).toEqual({ n: 3, percentPositive: 75, mean: 4 })
    expect(themeScore(themeAnswers([item([null])]))).toEqual({ n: 0, percentPositive: null, mean: null })
  })

  it('is the tally’s own figure for a single item, and parts add to the whole', () => {
    fc.assert(fc.property(answers(12), fc.nat(12), (list, cut) => {
      const { n, positive } = tallyOf(list, fivePoints)
      expect(themeScore(themeAnswers([item(list)]))).toMatchObject({ n, percentPositive: percent(positive, n) })
      expect(without(tallyOf(list, fivePoints), tallyOf(list.slice(0, cut), fivePoints))).toEqual(tallyOf(list.slice(cut), fivePoints))
    }))
  })
})
