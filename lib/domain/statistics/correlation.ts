import { Matrix } from 'ml-matrix'

/** Values of one variable, brought to a mean of 0 before anything is summed: so rounding stays small. */
export function centred(values: readonly number[]): Float64Array {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length
  return Float64Array.from(values, (value) => value - centre)
}

/**
 * Pearson correlations of the variables over the cases at these places, each case as often as it is named. NaN where a
 * variable does not vary there. Written for the bootstrap, which asks it a thousand times.
 */
export function correlationsAt(variables: readonly Float64Array[], places: Int32Array): Matrix {
  const n = places.length
  const drawn = variables.map((values) => {
    const own = new Float64Array(n)
    let sum = 0
    for (let place = 0; place < n; place += 1) {
      const value = values[places[place] ?? 0] ?? Number.NaN
      own[place] = value
      sum += value
    }
    const first = own[0]
    if (own.every((value) => value === first)) return own.fill(Number.NaN)
    for (let place = 0; place < n; place += 1) own[place] = (own[place] ?? Number.NaN) - sum / n
    return own
  })
  const sums = Matrix.zeros(variables.length, variables.length)
  drawn.forEach((first, row) => {
    for (let column = row; column < drawn.length; column += 1) {
      const second = drawn[column] ?? first
      let sum = 0
      for (let place = 0; place < n; place += 1) sum += (first[place] ?? Number.NaN) * (second[place] ?? Number.NaN)
      sums.set(row, column, sum).set(column, row, sum)
    }
  })
  const roots = sums.diagonal().map(Math.sqrt)
  const scaled = Matrix.zeros(variables.length, variables.length)
  roots.forEach((one, row) =>
    roots.forEach((two, column) => scaled.set(row, column, row === column ? one / two : sums.get(row, column) / (one * two))),
  )
  return scaled
}
