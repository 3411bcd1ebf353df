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
 * are, again and again. A sample from which the statistics cannot be had (null) is counted and drawn again, until half
 * as many again were drawn as asked for; with fewer than 1,000 usable ones there are no intervals.
 * Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
 * @param cases or bundles of them
 * @param statistics of the cases at these places
 */
export function bootstrapIntervals(
  cases: number, wanted: number, draw: Draw, statistics: (places: Int32Array) => number[] | null,
): BootstrapIntervals {
  const usable: number[][] = []
  const places = new Int32Array(cases)
  let draws = 0
  for (; usable.length < wanted && draws < 1.5 * wanted; draws += 1) {
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

/** Beyond so many cases they are drawn in bundles. */
export const mostBundles = 4000

/**
 * Parts cases at random into bundles of one size (or one less), so that a sample of many cases costs no more than one
 * of 4,000. Bundles made by chance are as alike as cases are, so their intervals are those of single cases: what the
 * width of one misses by, one part in √2G of G bundles or 1.6 % at most, is less than a thousand samples leave open.
 */
export function bundlesOf(cases: number, draw: Draw, most = mostBundles): { bundleOf: Int32Array; bundles: number } {
  const size = Math.ceil(cases / most)
  const order = Int32Array.from({ length: cases }, (_, place) => place)
  if (size <= 1) return { bundleOf: order, bundles: cases }
  const bundles = Math.ceil(cases / size)
  for (let left = cases - 1; left > 0; left -= 1) {
    const other = draw(left + 1)
    ;[order[left], order[other]] = [order[other] ?? 0, order[left] ?? 0]
  }
  const bundleOf = new Int32Array(cases)
  order.forEach((place, rank) => (bundleOf[place] = rank % bundles))
  return { bundleOf, bundles }
}
