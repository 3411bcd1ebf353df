import type { Constraint, LinearProgram } from './linear-program'

export type Bounds = { lower: number[]; upper: number[] }

const rounds = 20

/**
 * Bounds that follow for each variable from each constraint by itself, its other variables at their own bounds,
 * passed on until nothing moves: never tighter than the truth, often equal to it. Null where a variable has none left.
 */
export function propagatedBounds({ variables, constraints }: LinearProgram): Bounds | null {
  const bounds = { lower: variables.map(({ lower }) => lower), upper: variables.map(({ upper }) => upper) }
  for (let round = 0; round < rounds; round++) {
    const moved = constraints.map((constraint) => tighten(bounds, constraint))
    if (!moved.includes(true)) break
  }
  const crossed = bounds.lower.some((low, variable) => low > (bounds.upper[variable] ?? Infinity) + 1e-6 * Math.max(1, Math.abs(low)))
  return crossed ? null : bounds
}

function tighten({ lower, upper }: Bounds, constraint: Constraint): boolean {
  const sides = constraint.terms.map(({ variable, coefficient }) => {
    const ends = [coefficient * (lower[variable] ?? -Infinity), coefficient * (upper[variable] ?? Infinity)]
    return { variable, coefficient, least: Math.min(...ends), most: Math.max(...ends) }
  })
  const least = finiteSum(sides.map((side) => side.least))
  const most = finiteSum(sides.map((side) => side.most))
  let moved = false
  for (const side of sides) {
    // The term lies between what the others leave of the constraint's two bounds.
    const ends = [constraint.lower - without(most, side.most), constraint.upper - without(least, side.least)]
    const [a = -Infinity, b = Infinity] = ends.map((end) => end / side.coefficient)
    const [low, high] = side.coefficient > 0 ? [a, b] : [b, a]
    const { variable } = side
    if (isTighter(low, lower[variable] ?? -Infinity)) [lower[variable], moved] = [low, true]
    if (isTighter(-high, -(upper[variable] ?? Infinity))) [upper[variable], moved] = [high, true]
  }
  return moved
}

type Sum = { finite: number; infinite: number }

function finiteSum(values: readonly number[]): Sum {
  const finite = values.filter(Number.isFinite)
  return { finite: finite.reduce((sum, value) => sum + value, 0), infinite: values.length - finite.length }
}

/** The sum with one of its values taken out; infinite (with no sign that matters) where another one is. */
function without({ finite, infinite }: Sum, value: number): number {
  if (Number.isFinite(value)) return infinite > 0 ? NaN : finite - value
  return infinite > 1 ? NaN : finite
}

/** False for NaN: nothing follows. */
function isTighter(bound: number, than: number): boolean {
  return bound > than + 1e-9 * Math.max(1, Math.abs(bound))
}
