/** Gives a whole number from 0 to one below the bound, each as likely: chance is the caller's, seeded and published. */
export type Draw = (below: number) => number

export const fewestDraws = 1000

/** The quantile of sorted values by linear interpolation between order statistics (Hyndman and Fan's type 7). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (high - low) * (place - Math.floor(place))
}

export type BootstrapIntervals = { intervals: { low: number; high: number }[] | null; draws: number; unusable: number }

/**
 * 95 % percentile intervals of several statistics of n cases: they are drawn anew with replacement, as many as there
 * are, again and again. A sample from which the statistics cannot be had (null) is counted and left out; with fewer
 * than 1,000 usable ones there are no intervals.
 * Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
 * @param statistics of the cases at these places
 */
export function bootstrapIntervals(
  cases: number, draws: number, draw: Draw, statistics: (places: Int32Array) => number[] | null,
): BootstrapIntervals {
  const usable: number[][] = []
  const places = new Int32Array(cases)
  for (let sample = 0; sample < draws; sample += 1) {
    for (let place = 0; place < cases; place += 1) places[place] = draw(cases)
    const values = statistics(places)
    if (values !== null) usable.push(values)
  }
  const unusable = draws - usable.length
  if (usable.length < fewestDraws) return { intervals: null, draws, unusable }
  const intervals = (usable[0] ?? []).map((_, index) => {
    const sorted = usable.map((values) => values[index] ?? Number.NaN).sort((a, b) => a - b)
    return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }
  })
  return { intervals, draws, unusable }
}
