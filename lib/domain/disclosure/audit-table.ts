import type { Group, ItemCounts, Rules, Table } from './group'
import { hiddenComponents, knownSum, type HiddenComponent } from './hidden-component'
import { largestShort } from './line-fault'
import type { Constraint, LinearProgram, LinearProgramSolver, Optimum } from './linear-program'
import { findEnds, findRanges, type Question, type Range } from './ranges'
import type { Suppression } from './suppress'

/** What an attacker can prove that he must not: (A) a hidden n too closely, (B) that nobody or everybody said so. */
export type Breach = { kind: 'A'; group: string; item: number | null } | { kind: 'B'; group: string; item: number }

/** So many items go into one program: enough to save overhead, few enough to stay quick. */
const itemsAtOnce = 12

/**
 * Looks for breaches of (A) and (B) of METHODS.md, section 5, in a table with its suppression, by linear programs over
 * what everybody knows: the shown groups, the sums, the headcounts, that responders of an item are responders, and
 * that among hidden groups which hang together one at least is small. Ranges narrower than twice the protection are
 * solved again over whole numbers. A program that is not decided in `milliseconds` is a breach.
 */
export async function auditTable(
  table: Table, { hidden, withheld }: Suppression, rules: Rules, solve: LinearProgramSolver, milliseconds: number,
): Promise<Breach[]> {
  const kept = table.items.flatMap((_, item) => (withheld.has(item) ? [] : [item]))
  const breaches: Breach[] = []
  for (const component of hiddenComponents(table, hidden)) {
    // Nobody asks how many of a team of three answered: what cannot be protected singly is protected in its line.
    const guarded = component.groups.filter(({ headcount }) => headcount === null || headcount >= rules.protection)
    const narrow = await narrowResponders(component, guarded, rules, solve, milliseconds)
    breaches.push(...narrow.map(({ id }): Breach => ({ kind: 'A', group: id, item: null })))
    for (let at = 0; at < kept.length; at += itemsAtOnce) {
      breaches.push(...(await itemBreaches(component, guarded, kept.slice(at, at + itemsAtOnce), rules, solve, milliseconds)))
    }
  }
  return breaches
}

/** Groups whose responders can be bounded too closely by somebody who knows the rules. */
async function narrowResponders(
  component: HiddenComponent, guarded: readonly Group[], { threshold, protection }: Rules, solve: LinearProgramSolver, milliseconds: number,
): Promise<Group[]> {
  const explained = component.groups.some(({ headcount, unnamed }) => unnamed === true || (headcount !== null && headcount < threshold))
  const ways = async (integer: boolean): Promise<Range[][]> => {
    const asked = async (small: Group | null, cap: number) => findRanges(respondersProgram(component, small, cap, integer), solve, milliseconds)
    if (explained) return [await asked(null, Infinity)].flatMap((ranges) => (ranges === null ? [] : [ranges]))
    for (const cap of [threshold - 1, largestShort(threshold)]) {
      const possible: Range[][] = []
      for (const group of component.groups) {
        const ranges = await asked(group, cap)
        if (ranges !== null) possible.push(ranges)
      }
      if (possible.length > 0) return possible
    }
    return []
  }
  const width = (ranges: readonly Range[][], group: Group) => unionWidth(ranges.flatMap((each) => each[component.groups.indexOf(group)] ?? []))
  const continuous = await ways(false)
  const close = guarded.filter((group) => !(width(continuous, group) >= 2 * protection))
  if (close.length === 0) return []
  const whole = await ways(true)
  return close.filter((group) => !(width(whole, group) >= protection - 1e-6))
}

/** From the lowest low to the highest high; NaN where one of them is undecided, or there is none. */
function unionWidth(ranges: readonly Range[]): number {
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

/**
 * One program for several items: the responders of each group, and of each item and group its n, its positive and its
 * negative answers, in this order.
 */
async function itemBreaches(
  component: HiddenComponent, guarded: readonly Group[], items: readonly number[], { protection }: Rules, solve: LinearProgramSolver, milliseconds: number,
): Promise<Breach[]> {
  const { groups, sums } = component
  const place = (item: number, group: Group, part: 0 | 1 | 2) =>
    groups.length * (1 + 3 * items.indexOf(item) + part) + groups.indexOf(group)
  const uppers = groups.map(({ headcount }) => headcount ?? Infinity)
  const constraints: Constraint[] = []
  const addSums = (variable: (group: Group) => number, count: (group: Group) => number) => {
    for (const sum of sums) {
      const known = knownSum(sum, count)
      constraints.push({ terms: sum.terms.map(({ group, coefficient }) => ({ variable: variable(group), coefficient })), lower: known, upper: known })
    }
  }
  addSums((group) => groups.indexOf(group), ({ responders }) => responders)
  const questions: Question[] = []
  for (const item of items) {
    const counted = (part: (counts: ItemCounts) => number) => (group: Group) => part(group.items[item] ?? { n: 0 })
    addSums((group) => place(item, group, 0), counted(({ n }) => n))
    addSums((group) => place(item, group, 1), counted(({ positive = 0 }) => positive))
    addSums((group) => place(item, group, 2), counted(({ negative = 0 }) => negative))
    for (const group of groups) {
      const [n, positive, negative] = [place(item, group, 0), place(item, group, 1), place(item, group, 2)]
      constraints.push(atMost([n], groups.indexOf(group)), atMost([positive, negative], n))
      if (!guarded.includes(group)) continue
      questions.push({ variable: n, sense: 'minimum' }, { variable: n, sense: 'maximum' })
      if (isValued(groups, item)) questions.push({ variable: positive, sense: 'maximum' }, { variable: negative, sense: 'maximum' })
    }
  }
  const variables = Array.from({ length: groups.length * (1 + 3 * items.length) }, (_, index) => ({ lower: 0, upper: uppers[index % groups.length] ?? Infinity }))
  const ranges = await findEnds({ variables, constraints }, questions, solve, milliseconds)
  const reaches = (variable: number, least: number) => {
    const high = ranges?.[variable]?.high
    return high?.kind === 'unbounded' || (high?.kind === 'exact' && high.value >= least - 1e-6)
  }
  return items.flatMap((item) =>
    guarded.flatMap((group): Breach[] => {
      const width = unionWidth([ranges?.[place(item, group, 0)]].flatMap((range) => range ?? []))
      if (!(width >= protection - 1e-6)) return [{ kind: 'A', group: group.id, item }]
      const open = !isValued(groups, item) || (reaches(place(item, group, 1), 1) && reaches(place(item, group, 2), 1))
      return open ? [] : [{ kind: 'B', group: group.id, item }]
    }),
  )
}

/** Sum of the first ≤ the second. */
function atMost(parts: readonly number[], whole: number): Constraint {
  const terms = [...parts.map((variable) => ({ variable, coefficient: 1 })), { variable: whole, coefficient: -1 }]
  return { terms, lower: -Infinity, upper: 0 }
}

function isValued(groups: readonly Group[], item: number): boolean {
  return groups.some((group) => group.items[item]?.positive !== undefined)
}
