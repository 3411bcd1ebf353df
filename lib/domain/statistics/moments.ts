/** The arithmetic mean; null of no values. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * The sample variance, Σ(x − x̄)² / (n − 1), in two passes; null of fewer than two values. Values that are all the
 * same have exactly 0, whatever the mean was rounded to.
 */
export function variance(values: readonly number[]): number | null {
  const centre = mean(values)
  if (centre === null || values.length < 2) return null
  if (values.every((value) => value === values[0])) return 0
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1)
}

/** The sample standard deviation: the root of the variance with n − 1. */
export function standardDeviation(values: readonly number[]): number | null {
  const spread = variance(values)
  return spread === null ? null : Math.sqrt(spread)
}
