import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/** Below this least eigenvalue the predictors' correlations are taken for singular. */
export const leastEigenvalue = 1e-8

export type RelativeWeights = { weights: number[]; rSquared: number }

/**
 * Johnson's relative weights of predictors, in units of R²: what each adds to it through the orthogonal variables
 * closest to the predictors. R = PΔPᵀ, Λ = PΔ^½Pᵀ, β = Λ⁻¹ r, ε = (Λ∘Λ)(β∘β); none is negative and Σε = R².
 * Source: Johnson (2000), Multivariate Behavioral Research 35. With two predictors they equal Shapley's shares.
 * Null where R is singular: one predictor is made of others, or does not vary.
 * @param between correlations of the predictors with each other
 * @param withOutcome correlations of each with the outcome
 */
export function relativeWeights(between: Matrix, withOutcome: readonly number[]): RelativeWeights | null {
  if (between.to1DArray().some(Number.isNaN) || withOutcome.some(Number.isNaN)) return null
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(between, { assumeSymmetric: true })
  if (realEigenvalues.some((eigenvalue) => eigenvalue < leastEigenvalue)) return null
  const withRoots = (roots: number[]) =>
    eigenvectorMatrix.mmul(Matrix.diag(roots)).mmul(eigenvectorMatrix.transpose())
  const loadings = withRoots(realEigenvalues.map(Math.sqrt))
  const inverse = withRoots(realEigenvalues.map((eigenvalue) => 1 / Math.sqrt(eigenvalue)))
  const slopes = inverse.mmul(Matrix.columnVector([...withOutcome]))
  const weights = loadings.pow(2).mmul(slopes.pow(2)).to1DArray()
  return { weights, rSquared: weights.reduce((sum, weight) => sum + weight, 0) }
}
