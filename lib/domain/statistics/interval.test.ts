import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervalOf } from './interval'
import { marginOfError, populationCorrection } from './margin'
import { wilsonInterval } from './wilson'

describe('margin of error', () => {
  it.each([
    [200, 120, 0.43, 5.6],
    [150, 80, 0.5, 7.5],
    [50, 40, 0.3, 6.4],
    [500, 375, 0.6, 2.5],
  ])('N %d, n %d, p %d → ±%d', (population, n, share, margin) => {
    expect(Math.round((marginOfError(share, n, population) ?? 0) * 10) / 10).toBe(margin)
  })

  it('is 0 where everybody answered, without correction where nobody knows the population, and null of nobody', () => {
    expect([marginOfError(0.3, 10, 10), populationCorrection(1, 1), populationCorrection(5, null), marginOfError(0.5, 0, 9)]).toEqual([0, 0, 1, null])
    expect(marginOfError(0.5, 100, null)).toBeCloseTo(9.79982, 5)
    expect(() => populationCorrection(10, 9)).toThrow(RangeError)
  })
})

describe('Wilson', () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d: %d to %d', (positive, n, low, high) => {
    const interval = wilsonInterval(positive / n, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
})

describe('interval', () => {
  it('is p ± margin from n = 40 with five on each side, and Wilson below', () => {
    expect(intervalOf(20, 40, 400)?.method).toBe('normal')
    expect(intervalOf(5, 40, 400)?.method).toBe('normal')
    expect([intervalOf(20, 39, 400), intervalOf(4, 40, 400), intervalOf(36, 40, 400)].map((each) => each?.method)).toEqual(['wilson', 'wilson', 'wilson'])
    expect(intervalOf(0, 0, 10)).toBeNull()
  })

  it('widens Wilson with n* to whole people', () => {
    // N 50, n 30, 12 positive: n* = 30·49/20 = 73.5, Wilson 0.2957 to 0.5141; 14.8 and 25.7 people are 14 and 26.
    expect(intervalOf(12, 30, 50)).toEqual({ low: 28, high: 52, method: 'wilson' })
    const { low = 0, high = 0 } = intervalOf(12, 30, null) ?? {}
    expect([low, high].map((value) => Math.round(value * 100) / 100)).toEqual([24.59, 57.68])
  })

  it('is p alone where everybody answered', () => {
    expect(intervalOf(7, 20, 20)).toEqual({ low: 35, high: 35, method: 'everybody answered' })
    expect(intervalOf(300, 400, 400)).toEqual({ low: 75, high: 75, method: 'everybody answered' })
  })

  it('holds p, lies within 0 and 100, and narrows as the population shrinks to who answered', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(500))
    fc.assert(fc.property(counts, ([n, share, others]) => {
      const positive = Math.round(share * n)
      const own = intervalOf(positive, n, n + others)
      const open = intervalOf(positive, n, null)
      if (own === null || open === null) throw new Error('no interval')
      const p = (100 * positive) / n
      expect(own.low).toBeGreaterThanOrEqual(0)
      expect(own.high).toBeLessThanOrEqual(100)
      expect(own.low).toBeLessThanOrEqual(p + 1e-9)
      expect(own.high).toBeGreaterThanOrEqual(p - 1e-9)
      const person = 200 / (n + others)
      expect(own.high - own.low).toBeLessThanOrEqual(open.high - open.low + person + 1e-9)
    }))
  })
})
