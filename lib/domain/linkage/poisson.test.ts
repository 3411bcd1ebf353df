import { describe, expect, it } from 'vitest'
import { poissonUpperBound, poissonUpperTail } from './poisson'

describe('a Poisson count', () => {
  it.each([
    // By hand: 1 − e⁻¹ and 1 − 2e⁻¹; the others from the sums of e^-m m^k / k!.
    [1, 1, 1 - Math.exp(-1)], [2, 1, 1 - 2 * Math.exp(-1)], [0, 3, 1], [10, 10, 0.5420702855], [20, 10, 0.0034543420], [5, 10, 0.9707473119],
  ])('of %i or more with mean %f has its probability', (count, mean, probability) => {
    expect(poissonUpperTail(count, mean)).toBeCloseTo(probability, 9)
  })

  it('far out has a probability that is not rounded to nothing', () => {
    expect(poissonUpperTail(100, 10)).toBeLessThan(1e-50)
    expect(poissonUpperTail(100, 10)).toBeGreaterThan(1e-64)
  })

  it.each([
    // Garwood's upper limits at 97.5 % (Ulm, 1990, table 1).
    [0, 3.689], [1, 5.572], [5, 11.668], [10, 18.39], [50, 65.92],
  ])('of %i bounds its mean', (count, upper) => {
    expect(poissonUpperBound(count, 0.025)).toBeCloseTo(upper, 2)
  })
})
