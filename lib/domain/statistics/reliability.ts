import type { Matrix } from 'ml-matrix'
import { covariancesOf, type Missing } from './covariance'
import type { Answer } from './scale'

export type Reliability = {
  /** Items. */
  k: number
  n: number
  alpha: number | null
  alphaStandardised: number | null
}

/** From how many people α is shown. */
export const smallestForAlpha = 30

/** A total variance that is 0 but for rounding, as a part of the items' own. */
const nothing = 1e-12

function sum(matrix: Matrix, items: readonly number[]): { all: number; diagonal: number } {
  let [all, diagonal] = [0, 0]
  for (const row of items) {
    for (const column of items) all += matrix.get(row, column)
    diagonal += matrix.get(row, row)
  }
  return { all, diagonal }
}

/** k/(k − 1) (1 − Σσ²ᵢ/σ²ₓ), where σ²ₓ, the variance of the sum, is the sum of all covariances. */
function rawAlpha(covariance: Matrix, items: readonly number[]): number | null {
  const k = items.length
  const { all, diagonal } = sum(covariance, items)
  return k >= 2 && all > nothing * diagonal ? (k / (k - 1)) * (1 - diagonal / all) : null
}

/** k r̄/(1 + (k − 1) r̄), r̄ the mean of the correlations between items. */
function standardisedAlpha(correlation: Matrix, items: readonly number[]): number | null {
  const k = items.length
  if (k < 2) return null
  const { all, diagonal } = sum(correlation, items)
  const between = (all - diagonal) / (k * (k - 1))
  const below = 1 + (k - 1) * between
  return below > nothing ? (k * between) / below : null
}

/**
 * Cronbach's α of a theme (items after reversing), raw and standardised, and what it would be without each item.
 * Source: Cronbach (1951), Psychometrika 16: the mean of all split-half coefficients.
 * - α needs two items, and a sum that varies; otherwise null. An item that never varies leaves the standardised null.
 *   A negative α is given as it is: an item is worded the other way round.
 * - Listwise, all rows rest on the respondents who answered every item of the theme, so that 'without' differs by the
 *   item and not by the people; pairwise on pairs, n being the fewest behind any pair of the row.
 */
export function reliabilityOf(
  columns: readonly (readonly Answer[])[], missing: Missing = 'listwise',
): { whole: Reliability; without: Reliability[] } {
  const { covariance, correlation, people } = covariancesOf(columns, missing)
  const every = columns.map((_, place) => place)
  const of = (items: number[]): Reliability => ({
    k: items.length,
    n: items.length === 0 ? 0 : people.selection(items, items).min(),
    alpha: rawAlpha(covariance, items),
    alphaStandardised: standardisedAlpha(correlation, items),
  })
  return { whole: of(every), without: every.map((left) => of(every.filter((item) => item !== left))) }
}
