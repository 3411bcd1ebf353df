import { z95 } from './margin'

/**
 * Wilson's score interval of a share, from 0 to 1.
 * Source: Wilson (1927); Newcombe (1998), Statistics in Medicine 17, method 3. 81 of 263 → 0.2553 to 0.3662.
 * @param share p, from 0 to 1
 * @param n how many answered, or the n* that a finite population makes of it: then not a whole number
 */
export function wilsonInterval(share: number, n: number): { low: number; high: number } {
  const z2 = z95 ** 2
  const centre = share + z2 / (2 * n)
  const half = z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const whole = 1 + z2 / n
  // At the ends the formula gives 0 and 1 but for rounding.
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - half) / whole),
    high: share === 1 ? 1 : Math.min(1, (centre + half) / whole),
  }
}
