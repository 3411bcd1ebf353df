import { Matrix } from 'ml-matrix'

/**
 * Σ 1, Σ x and Σ xy of bundles of cases, a row a bundle: what any resampling of bundles needs of them. Each variable
 * is brought to a mean of 0 first, so that rounding stays small.
 */
export type Moments = { rows: Float64Array; bundles: number; variables: number }

const widthOf = (variables: number): number => 1 + variables + (variables * (variables + 1)) / 2

/**
 * @param columns a column a variable, complete and of one length
 * @param bundleOf the bundle of each case, from 0; each case its own where it is not given
 */
export function momentsOf(columns: readonly (readonly number[])[], bundleOf?: Int32Array, bundles = columns[0]?.length ?? 0): Moments {
  const variables = columns.length
  const size = columns[0]?.length ?? 0
  const centres = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / size)
  const width = widthOf(variables)
  const rows = new Float64Array(bundles * width)
  const own = new Float64Array(variables)
  for (let place = 0; place < size; place += 1) {
    columns.forEach((column, variable) => (own[variable] = (column[place] ?? Number.NaN) - (centres[variable] ?? 0)))
    let at = (bundleOf?.[place] ?? place) * width
    const add = (value: number) => {
      rows[at] = (rows[at] ?? 0) + value
      at += 1
    }
    add(1)
    own.forEach(add)
    own.forEach((first, row) => own.subarray(row).forEach((second) => add(first * second)))
  }
  return { rows, bundles, variables }
}

/**
 * Pearson correlations of the variables over these bundles, each as often as it is named. NaN where a variable does not
 * vary there. Written for the bootstrap, which asks it a thousand times: each bundle is visited once, with its weight.
 */
export function correlationsAt({ rows, bundles, variables }: Moments, places: Int32Array): Matrix {
  const times = new Uint32Array(bundles)
  for (const place of places) times[place] = (times[place] ?? 0) + 1
  const width = widthOf(variables)
  const sums = new Float64Array(width)
  for (let bundle = 0, at = 0; bundle < bundles; bundle += 1, at += width) {
    const weight = times[bundle] ?? 0
    if (weight === 0) continue
    for (let moment = 0; moment < width; moment += 1) sums[moment] = (sums[moment] ?? 0) + weight * (rows[at + moment] ?? 0)
  }
  return correlationsFrom(sums, variables)
}

/** A variance that is 0 but for rounding, as a part of the square of the values. */
const nothing = 1e-12

function correlationsFrom(sums: Float64Array, variables: number): Matrix {
  const n = sums[0] ?? 0
  let at = 1 + variables
  const covariation = Matrix.zeros(variables, variables)
  const roots: number[] = []
  for (let row = 0; row < variables; row += 1) {
    for (let column = row; column < variables; column += 1) {
      const products = sums[at] ?? 0
      at += 1
      const value = products - ((sums[1 + row] ?? 0) * (sums[1 + column] ?? 0)) / n
      covariation.set(row, column, value).set(column, row, value)
      if (row === column) roots.push(value > nothing * products ? Math.sqrt(value) : Number.NaN)
    }
  }
  roots.forEach((one, row) => roots.forEach((two, column) => {
    covariation.set(row, column, row === column ? one / two : covariation.get(row, column) / (one * two))
  }))
  return covariation
}
