import { Matrix } from 'ml-matrix'
import { completeCases } from './complete-cases'
import { mean, variance } from './moments'
import type { Answer } from './scale'

/** What to do with a respondent who left an item out: leave out the respondent, or only the pairs with that item. */
export type Missing = 'listwise' | 'pairwise'

export type Covariances = {
  /** Variances on the diagonal; NaN where a pair has fewer than two people. */
  covariance: Matrix
  /** NaN where an item does not vary. */
  correlation: Matrix
  /** How many people are behind each entry; listwise the complete cases everywhere. */
  people: Matrix
}

type Pair = { n: number; covariance: number; correlation: number }

function pairOf(first: readonly number[], second: readonly number[]): Pair {
  const n = first.length
  const [mean1, mean2] = [mean(first), mean(second)]
  const [variance1, variance2] = [variance(first), variance(second)]
  if (mean1 === null || mean2 === null || variance1 === null || variance2 === null) {
    return { n, covariance: Number.NaN, correlation: Number.NaN }
  }
  if (variance1 === 0 || variance2 === 0) return { n, covariance: 0, correlation: Number.NaN }
  const products = first.reduce((sum, value, place) => sum + (value - mean1) * ((second[place] ?? mean2) - mean2), 0)
  const covariance = products / (n - 1)
  return { n, covariance, correlation: first === second ? 1 : covariance / Math.sqrt(variance1 * variance2) }
}

/**
 * The covariances (n − 1) and Pearson correlations of items. Listwise: over the respondents who answered all of them.
 * Pairwise: each pair over the respondents who answered both, with their own means and deviations, and each variance
 * over all who answered that item (as R's `use = "pairwise.complete.obs"`).
 */
export function covariancesOf(columns: readonly (readonly Answer[])[], missing: Missing): Covariances {
  const size = columns.length
  const cases = missing === 'listwise' ? completeCases(columns) : columns
  const covariance = Matrix.zeros(size, size)
  const correlation = Matrix.zeros(size, size)
  const people = Matrix.zeros(size, size)
  cases.forEach((first, row) => {
    cases.slice(row).forEach((second, step) => {
      const column = row + step
      const pair = pairOf(...bothOf(first, second))
      covariance.set(row, column, pair.covariance).set(column, row, pair.covariance)
      correlation.set(row, column, pair.correlation).set(column, row, pair.correlation)
      people.set(row, column, pair.n).set(column, row, pair.n)
    })
  })
  return { covariance, correlation, people }
}

function bothOf(first: readonly Answer[], second: readonly Answer[]): [number[], number[]] {
  const [one = [], two = []] = first === second ? completeCases([first]) : completeCases([first, second])
  return first === second ? [one, one] : [one, two]
}
