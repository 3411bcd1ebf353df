/**
 * Benjamini and Hochberg's adjusted p (q) of one family, in the order of its p values: the least of m p₍ⱼ₎ / j over
 * all j at or above the rank, so that q never falls as p rises (step-up, monotone). A family of none is empty.
 * Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57.
 */
export function adjustedForFamily(pValues: readonly number[]): number[] {
  const family = pValues.length
  const fromLargest = pValues.map((p, place) => ({ p, place })).sort((a, b) => b.p - a.p)
  const adjusted = new Array<number>(family).fill(1)
  let least = 1
  fromLargest.forEach(({ p, place }, index) => {
    // In this order the largest keeps its p to the last digit.
    least = Math.min(least, p * (family / (family - index)))
    adjusted[place] = least
  })
  return adjusted
}
