import { describe, expect, it } from 'vitest'
import { mean, standardDeviation, variance } from './moments'
import { attitude, columnsOf } from './testing'

describe('moments', () => {
  it('divides the squares by n − 1: the ratings of Chatterjee and Price', () => {
    const [rating = []] = columnsOf(attitude)
    expect(mean(rating)).toBeCloseTo(64.6333, 4)
    expect(standardDeviation(rating)).toBeCloseTo(12.17256, 5)
  })

  it('has no mean of nothing and no deviation of one, and exactly none where all are the same', () => {
    expect([mean([]), variance([4]), standardDeviation([])]).toEqual([null, null, null])
    expect(variance([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(0)
  })

  it('keeps its figures where values are large and near each other', () => {
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBeCloseTo(30, 6)
  })
})
