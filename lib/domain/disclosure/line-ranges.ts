export type CountRange = { min: number; max: number }

/**
 * What can be proven of whole counts that lie between 0 and their `uppers` (Infinity: none) and sum to `sum`, by
 * somebody who knows besides that at least one of them is no larger than `cap` (null: he does not): the union over
 * which one that might be. Null where no counts fit.
 */
export function lineRanges(uppers: readonly number[], sum: number, cap: number | null): CountRange[] | null {
  const capped = (small: number | null) => uppers.map((upper, index) => Math.min(upper, sum, index === small && cap !== null ? cap : Infinity))
  const explanations = cap === null ? [capped(null)] : uppers.map((_, index) => capped(index))
  const possible = explanations
    .map((bounds) => ({ bounds, total: bounds.reduce((all, bound) => all + bound, 0) }))
    .filter(({ total }) => total >= sum)
  if (possible.length === 0) return null
  return uppers.map((_, index) => {
    const own = possible.map(({ bounds, total }) => {
      const max = bounds[index] ?? 0
      return { min: Math.max(0, sum - (total - max)), max }
    })
    return { min: Math.min(...own.map(({ min }) => min)), max: Math.max(...own.map(({ max }) => max)) }
  })
}
