/** Adjusted p-values after Holm (1979), in the order given: reject where one is at most α. */
export function holm(values: readonly number[]): number[] {
  const sorted = values.map((value, index) => ({ value, index })).sort((one, other) => one.value - other.value)
  const adjusted = [...values]
  let least = 0
  for (const [place, { value, index }] of sorted.entries()) {
    least = Math.max(least, Math.min(1, value * (values.length - place)))
    adjusted[index] = least
  }
  return adjusted
}
