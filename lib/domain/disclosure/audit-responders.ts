import type { Group, Rules } from './group'
import { knownSum, type HiddenComponent } from './hidden-component'
import type { LinearProgram, LinearProgramSolver, Optimum } from './linear-program'
import { findEnds, type Range } from './ranges'

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
  const widest = async (asked: readonly Group[], wide: number, integer: boolean): Promise<Group[]> => {
    const seen = new Map<Group, Range[]>(asked.map((group) => [group, []]))
    const isNarrow = (group: Group) => !(unionWidth(seen.get(group) ?? []) >= wide)
    const look = async (small: Group | null) => {
      const open = asked.filter(isNarrow)
      const questions = open.flatMap((group) => (['minimum', 'maximum'] as const).map((sense) => ({ variable: component.groups.indexOf(group), sense, enough: { spread: wide } })))
      const ranges = await findEnds(respondersProgram(component, small, threshold - 1, integer), questions, solve, milliseconds)
      if (ranges === null) return false
      for (const group of open) seen.set(group, [...(seen.get(group) ?? []), ...ranges.slice(component.groups.indexOf(group)).slice(0, 1)])
      return true
    }
    let isPossible = false
    for (const small of explained ? [] : component.groups) {
      if (!asked.some(isNarrow)) return []
      isPossible = (await look(small)) || isPossible
    }
    // The small one may have enough responders, and too few answers to some item.
    if (!isPossible) await look(null)
    return asked.filter(isNarrow)
  }
  const close = await widest(guarded, 2 * protection, false)
  return close.length === 0 ? [] : widest(close, protection - 1e-6, true)
}

/** From the lowest low to the highest high; NaN where one of them is undecided, or there is none. */
export function unionWidth(ranges: readonly Range[]): number {
  const end = (optimum: Optimum, unbounded: number) =>
    optimum.kind === 'exact' || optimum.kind === 'enough' ? optimum.value : optimum.kind === 'unbounded' ? unbounded : NaN
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
