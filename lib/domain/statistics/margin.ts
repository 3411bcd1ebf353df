/** The 97.5th percentile of the standard normal distribution, to the six places that METHODS and reports print. */
export const z95 = 1.959964

/**
 * The finite population correction √((N − n)/(N − 1)): 0 when everybody answered, 1 without a headcount (null). N is
 * everyone eligible in the group. N < n cannot be, and throws: whoever reads a headcount checks it first.
 */
export function populationCorrection(n: number, population: number | null): number {
  if (population === null) return 1
  if (population < n) throw new RangeError(`${n} answers from a population of ${population}`)
  return population === n ? 0 : Math.sqrt((population - n) / (population - 1))
}

/**
 * The 95 % margin of a percentage, in points: z √(p(1 − p)/n) √((N − n)/(N − 1)); null of nobody.
 * N 200, n 120, 43 % → ±5.6.
 * @param share p, from 0 to 1
 */
export function marginOfError(share: number, n: number, population: number | null): number | null {
  if (n === 0) return null
  return 100 * z95 * Math.sqrt((share * (1 - share)) / n) * populationCorrection(n, population)
}
