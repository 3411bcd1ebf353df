import { marginOfError } from './margin'
import { wilsonInterval } from './wilson'

export type Interval = { low: number; high: number; method: 'normal' | 'wilson' | 'everybody answered' }

/** So that a bound that is a whole number of people but for rounding stays that number. */
const nearly = 1e-9

/**
 * The 95 % interval of a percentage, in points, by the rule of its size; null of nobody.
 * - p ± margin where n ≥ 40, np ≥ 5 and n(1 − p) ≥ 5.
 * - Otherwise Wilson with n* = n(N − 1)/(N − n), then widened to whole people: ⌊low·N⌋/N and ⌈high·N⌉/N. Without a
 *   headcount it is Wilson with n, and there are no whole people to widen to.
 * - Everybody answered (n = N): [p, p], nothing is estimated.
 */
export function intervalOf(positive: number, n: number, population: number | null): Interval | null {
  if (n === 0) return null
  const share = positive / n
  const percent = (100 * positive) / n
  const margin = marginOfError(share, n, population) ?? 0
  if (n === population) return { low: percent, high: percent, method: 'everybody answered' }
  if (n >= 40 && positive >= 5 && n - positive >= 5) {
    return { low: percent - margin, high: percent + margin, method: 'normal' }
  }
  if (population === null) {
    const { low, high } = wilsonInterval(share, n)
    return { low: 100 * low, high: 100 * high, method: 'wilson' }
  }
  const { low, high } = wilsonInterval(share, (n * (population - 1)) / (population - n))
  return {
    low: (100 * Math.max(0, Math.floor(low * population + nearly))) / population,
    high: (100 * Math.min(population, Math.ceil(high * population - nearly))) / population,
    method: 'wilson',
  }
}
