import { CholeskyDecomposition, Matrix } from 'ml-matrix'

/** 2¹² = 4,096 regressions; each further predictor doubles them. */
export const mostForShapley = 12

/** R² of the regression on some of the predictors, from correlations: rᵀR⁻¹r. */
function rSquaredOf(between: Matrix, withOutcome: readonly number[], predictors: number[]): number {
  if (predictors.length === 0) return 0
  const r = Matrix.columnVector(predictors.map((predictor) => withOutcome[predictor] ?? 0))
  const slopes = new CholeskyDecomposition(between.selection(predictors, predictors)).solve(r)
  return r.transpose().mmul(slopes).get(0, 0)
}

/** n!, exact to 12!. */
const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))

/**
 * The exact Shapley value of each predictor, in units of R²: what it adds to R², averaged over all orders in which the
 * predictors can enter (also called LMG). They sum to R². Null with more than twelve predictors.
 * Source: Lindeman, Merenda and Gold (1980); Grömping (2006), Journal of Statistical Software 17(1).
 * The correlations must not be singular: ask relativeWeights first.
 */
export function shapleyValues(between: Matrix, withOutcome: readonly number[]): number[] | null {
  const p = withOutcome.length
  if (p > mostForShapley) return null
  const has = (subset: number, predictor: number) => (subset & (1 << predictor)) !== 0
  const every = withOutcome.map((_, predictor) => predictor)
  const explained = Array.from({ length: 1 << p }, (_, subset) =>
    rSquaredOf(between, withOutcome, every.filter((predictor) => has(subset, predictor))),
  )
  return every.map((predictor) =>
    explained.reduce((sum, rSquared, subset) => {
      if (has(subset, predictor)) return sum
      const size = every.filter((other) => has(subset, other)).length
      const orders = (factorial(size) * factorial(p - size - 1)) / factorial(p)
      return sum + orders * ((explained[subset | (1 << predictor)] ?? 0) - rSquared)
    }, 0),
  )
}
