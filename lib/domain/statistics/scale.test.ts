import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fivePoints, isOnScale, leaningOf, noughtToTen, reversed, weightOf } from './scale'

const scales = fc.record({ min: fc.integer({ min: 0, max: 1 }), points: fc.integer({ min: 2, max: 11 }) })
  .map(({ min, points }) => ({ min, max: min + points - 1 }))

describe('scale', () => {
  it('leans above and below the middle: 4–5 and 1–2 of five, 3 and 1 of three, 5–7 and 1–3 of seven', () => {
    const leanings = (max: number) => Array.from({ length: max }, (_, step) => leaningOf(step + 1, { min: 1, max })[0]).join('')
    expect([3, 4, 5, 6, 7].map(leanings)).toEqual(['nnp', 'nnpp', 'nnnpp', 'nnnppp', 'nnnnppp'])
    expect([1, 2, 3, 4, 5].map((score) => leaningOf(score, fivePoints))).toEqual(['negative', 'negative', 'neutral', 'positive', 'positive'])
  })

  it('weighs five points 0, 25, 50, 75, 100', () => {
    expect([1, 2, 3, 4, 5].map((score) => weightOf(score, fivePoints))).toEqual([0, 25, 50, 75, 100])
  })

  it('reverses as min + max − score', () => {
    expect(reversed(2, fivePoints)).toBe(4)
    expect(reversed(0, noughtToTen)).toBe(10)
    fc.assert(fc.property(scales, fc.nat(10), (scale, step) => {
      const score = Math.min(scale.min + step, scale.max)
      expect(reversed(reversed(score, scale), scale)).toBe(score)
      expect(isOnScale(reversed(score, scale), scale)).toBe(true)
      expect(weightOf(score, scale) + weightOf(reversed(score, scale), scale)).toBeCloseTo(100, 10)
    }))
  })

  it('knows what is no answer', () => {
    expect([0, 6, 2.5, Number.NaN].some((score) => isOnScale(score, fivePoints))).toBe(false)
  })
})
