import type { Group, Rules } from './group'
import { knownSum, type HiddenComponent } from './hidden-component'
import type { LinearProgram, LinearProgramSolver, Optimum } from './linear-program'
import { findRanges, type Range } from './ranges'

/**
 * Groups whose responders can be bounded within the protection by somebody who knows the rules: that hidden groups
 * which hang together are hidden because at least one of them is small, unless its headcount or its lack of a name
 * says so already. So the bounds are the union over which one that may be. Where they are closer than twice the
 * protection they are sought again over whole numbers.
 */
export async function narrowResponders(
  component: HiddenComponent, guarded: readonly Group[], { threshold, protection }: Rules, solve: LinearProgramSolver, milliseconds: number,
): Promise<Group[]> {
  const explained = component.groups.some(({ headcount, unnamed }) => unnamed === true || (headcount !== null && headcount < threshold))
  const ways = async (integer: boolean): Promise<Range[][]> => {
    const possible: Range[][] = []
    for (const small of explained ? [] : component.groups) {
      const ranges = await findRanges(respondersProgram(component, small, threshold - 1, integer), solve, milliseconds)
      if (ranges !== null) possible.push(ranges)
    }
    if (possible.length > 0) return possible
    // The small one may have enough responders, and too few answers to some item.
    const ranges = await findRanges(respondersProgram(component, null, Infinity, integer), solve, milliseconds)
    return ranges === null ? [] : [ranges]
  }
  const width = (ranges: readonly Range[][], group: Group) => unionWidth(ranges.flatMap((each) => each[component.groups.indexOf(group)] ?? []))
  const continuous = await ways(false)
  const close = guarded.filter((group) => !(width(continuous, group) >= 2 * protection))
  if (close.length === 0) return []
  const whole = await ways(true)
  return close.filter((group) => !(width(whole, group) >= protection - 1e-6))
}

/** From the lowest low to the highest high; NaN where one of them is undecided, or there is none. */
export function unionWidth(ranges: readonly Range[]): number {
  const end = (optimum: Optimum, unbounded: number) =>
    optimum.kind === 'exact' ? optimum.value : optimum.kind === 'unbounded' ? unbounded : NaN
  if (ranges.length === 0) return NaN
  return Math.max(...ranges.map(({ high }) => end(high, Infinity))) - Math.min(...ranges.map(({ low }) => end(low, -Infinity)))
}

function respondersProgram({ groups, sums }: HiddenComponent, small: Group | null, cap: number, integer: boolean): LinearProgram {
  return {
    variables: groups.map((group) => ({
      lower: 0,
      upper: Math.min(group.headcount ?? Infinity, group === small ? cap : Infinity),
      integer,
    })),
    constraints: sums.map((sum) => {
      const known = knownSum(sum, ({ responders }) => responders)
      return { terms: sum.terms.map(({ group, coefficient }) => ({ variable: groups.indexOf(group), coefficient })), lower: known, upper: known }
    }),
  }
}
