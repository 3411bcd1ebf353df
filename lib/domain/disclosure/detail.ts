/**
 * How much may be said of a shown group by the number of people in a figure (METHODS.md, section 5). n, mean, sd and
 * the two percentages together fix a five-way distribution, so mean and sd wait for it. An index is a mean over items.
 */
export const fewestFor = { percentages: 20, index: 20, comparison: 20, distribution: 30, mean: 30, correlation: 100 } as const

/** Below this many invited, participation is in bands, and n to the nearest 5. */
export const fewestInvitedExactly = 50

/** A percentage, in points and not rounded; or the ten points that it lies in, ends included at 10 and at 90. */
export type Portion = { kind: 'exact'; percent: number } | { kind: 'band'; low: number; high: number }

/** The percentage of `count` in `n`, in a band where n is small. */
export function portionOf(count: number, n: number, exact: boolean = n >= fewestFor.percentages): Portion {
  const percent = n === 0 ? 0 : (100 * count) / n
  if (exact) return { kind: 'exact', percent }
  if (percent <= 10) return { kind: 'band', low: 0, high: 10 }
  const low = Math.min(90, Math.floor(percent / 10) * 10)
  return { kind: 'band', low, high: low + 10 }
}

/** '90 or more', '10 or less', '40 to 50'; whoever prints an exact one rounds it as the page does. */
export function bandWords({ low, high }: { low: number; high: number }): string {
  if (low >= 90) return '90 or more'
  return high <= 10 ? '10 or less' : `${low} to ${high}`
}

export function nearestFive(count: number): number {
  return Math.round(count / 5) * 5
}
