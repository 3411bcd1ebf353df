import { unionWidth } from './audit-responders'
import type { Breach } from './breach'
import { isValued, type Group, type ItemCounts, type Rules } from './group'
import { knownSum, type HiddenComponent } from './hidden-component'
import type { Constraint, LinearProgramSolver, Variable } from './linear-program'
import { findEnds, type Question } from './ranges'
import type { System } from './suppression'

/**
 * Breaches in some items, which are hidden in the same places: one program over the responders of each group, and of
 * each item and group its n, its positive and its negative answers, in this order. A share can be proven 0 or all
 * exactly where nobody can have answered positively, or nobody negatively.
 */
export async function itemBreaches(
  component: HiddenComponent, system: System, guarded: readonly Group[], items: readonly number[],
  { protection }: Rules, solve: LinearProgramSolver, milliseconds: number,
): Promise<Breach[]> {
  const { groups, sums } = component
  const indexOf = new Map(groups.map((group, index) => [group, index]))
  const responders = (group: Group) => indexOf.get(group) ?? 0
  const place = (item: number, group: Group, part: 0 | 1 | 2) => groups.length * (1 + 3 * items.indexOf(item) + part) + responders(group)
  const watched = new Set(guarded)
  const constraints: Constraint[] = []
  const addSums = (variable: (group: Group) => number, count: (group: Group) => number) => {
    for (const sum of sums) {
      const known = knownSum(sum, count)
      constraints.push({ terms: sum.terms.map(({ group, coefficient }) => ({ variable: variable(group), coefficient })), lower: known, upper: known })
    }
  }
  const variables: Variable[] = groups.map(({ id, headcount, responders }) =>
    system.standing(id, null) === 'hidden' ? { lower: 0, upper: headcount ?? Infinity } : { lower: responders, upper: responders })
  addSums(responders, (group) => group.responders)
  const questions: Question[] = []
  for (const item of items) {
    const counted = (part: (counts: ItemCounts) => number) => (group: Group) => part(group.items[item] ?? { n: 0 })
    addSums((group) => place(item, group, 0), counted(({ n }) => n))
    addSums((group) => place(item, group, 1), counted(({ positive = 0 }) => positive))
    addSums((group) => place(item, group, 2), counted(({ negative = 0 }) => negative))
    for (const group of groups) {
      const [n, positive, negative] = [place(item, group, 0), place(item, group, 1), place(item, group, 2)]
      const known = system.standing(group.id, item) === 'n only' ? group.items[item]?.n : undefined
      variables[n] = known === undefined ? { lower: 0, upper: group.headcount ?? Infinity } : { lower: known, upper: known }
      for (const share of [positive, negative]) variables[share] = { lower: 0, upper: group.headcount ?? Infinity }
      constraints.push(atMost([n], responders(group)), atMost([positive, negative], n))
      if (!watched.has(group)) continue
      if (known === undefined) questions.push({ variable: n, sense: 'minimum' }, { variable: n, sense: 'maximum' })
      if (valued(group, item)) questions.push({ variable: positive, sense: 'maximum' }, { variable: negative, sense: 'maximum' })
    }
  }
  const ranges = await findEnds({ variables, constraints }, questions, solve, milliseconds)
  const canBe = (variable: number) => {
    const high = ranges?.[variable]?.high
    return high?.kind === 'unbounded' || (high?.kind === 'exact' && high.value >= 1 - 1e-6)
  }
  return items.flatMap((item) =>
    guarded.flatMap((group): Breach[] => {
      const range = ranges?.[place(item, group, 0)]
      const width = system.standing(group.id, item) === 'n only' ? Infinity : unionWidth(range === undefined ? [] : [range])
      if (!(width >= protection - 1e-6)) return [{ kind: 'A', group: group.id, item }]
      const open = !valued(group, item) || (canBe(place(item, group, 1)) && canBe(place(item, group, 2)))
      return open ? [] : [{ kind: 'B', group: group.id, item }]
    }),
  )
}

/** The sum of some is at most another one. */
function atMost(parts: readonly number[], whole: number): Constraint {
  const terms = [...parts.map((variable) => ({ variable, coefficient: 1 })), { variable: whole, coefficient: -1 }]
  return { terms, lower: -Infinity, upper: 0 }
}

function valued(group: Group, item: number): boolean {
  const counts = group.items[item]
  return counts !== undefined && isValued(counts)
}
