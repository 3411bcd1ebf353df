import normalCdf from '@stdlib/stats-base-dists-normal-cdf'

/** How many of n answered positively. */
export type Share = { positive: number; n: number }

/** The two-sided p of a standard normal deviate. */
export function twoSided(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1))
}

/**
 * The pooled two-proportion z test, without a correction for continuity or for a finite population; its z² is
 * Pearson's χ² of the 2 × 2 table. Positive z: the first share is higher. Null where all or none are positive on both
 * sides, or a side is empty: there is nothing to test.
 * 15 of 50 against 25 of 50: z = −2.0412, p = 0.04123.
 */
export function twoProportionTest(first: Share, second: Share): { z: number; p: number } | null {
  const n = first.n + second.n
  const positive = first.positive + second.positive
  if (first.n === 0 || second.n === 0 || positive === 0 || positive === n) return null
  const pooled = positive / n
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n))
  const z = (first.positive / first.n - second.positive / second.n) / error
  return { z, p: twoSided(z) }
}
