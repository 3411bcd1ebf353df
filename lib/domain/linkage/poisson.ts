/**
 * P(X ≥ count) for X Poisson with this mean, summed from the smallest term up to where terms no longer add anything.
 */
export function poissonUpperTail(count: number, mean: number): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  let term = Math.exp(count * Math.log(mean) - mean - logFactorial(count))
  let sum = 0
  for (let at = count; term > sum * 1e-17 && at < count + 100_000; at += 1) {
    sum += term
    term *= mean / (at + 1)
  }
  // Below the mean the tail is nearly all: its complement is the shorter sum.
  return count < mean ? 1 - lowerTail(count - 1, mean) : Math.min(1, sum)
}

/** P(X ≤ count). */
function lowerTail(count: number, mean: number): number {
  let term = Math.exp(count * Math.log(mean) - mean - logFactorial(count))
  let sum = 0
  for (let at = count; at >= 0; at -= 1) {
    sum += term
    term *= at / mean
  }
  return Math.min(1, sum)
}

/** The upper bound of a Poisson mean from one count (Garwood, 1936): the mean at which so few have probability `miss`. */
export function poissonUpperBound(count: number, miss: number): number {
  let [low, high] = [count, count + 10 * Math.sqrt(count + 1) + 20]
  for (let step = 0; step < 100; step += 1) {
    const mean = (low + high) / 2
    if (lowerTail(count, mean) > miss) low = mean
    else high = mean
  }
  return high
}

function logFactorial(count: number): number {
  let sum = 0
  for (let factor = 2; factor <= count; factor += 1) sum += Math.log(factor)
  return sum
}
