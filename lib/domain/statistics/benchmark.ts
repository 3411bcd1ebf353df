/** The median: the middle value, or the mean of the two in the middle; null of no values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}

/** Of how many others a benchmark is made at the least. */
export const smallestBenchmark = 5

/**
 * What a unit (or an organisation) is measured against: the median over units, not over people, the compared one left
 * out. Only released values may be passed. Null where fewer than five others are left.
 */
export function benchmarkFor(compared: string, shown: ReadonlyMap<string, number>): number | null {
  const others = [...shown].filter(([unit]) => unit !== compared).map(([, value]) => value)
  return others.length < smallestBenchmark ? null : median(others)
}
