/**
 * Kish's design effect of weights, n Σw² / (Σw)²: by how much unequal weights widen the variance; 1 where all are
 * equal, null of none. Source: Kish (1965), Survey Sampling, section 11.7.
 */
export function designEffect(weights: readonly number[]): number | null {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0)
  return sum === 0 ? null : (weights.length * squares) / sum ** 2
}
