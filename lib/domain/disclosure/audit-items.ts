import { unionWidth } from './audit-responders'
import type { Breach } from './breach'
import { isValued, type Group, type ItemCounts, type Rules } from './group'
import { knownSum, type HiddenComponent } from './hidden-component'
import type { Constraint, LinearProgram, LinearProgramSolver, Variable } from './linear-program'
import { findEnds, type Question } from './ranges'
import type { System } from './suppression'

/** Groups whose n, or shares, are asked for of an item. */
type Asked = { item: number; groups: readonly Group[] }

/** Where each figure of a program stands: the responders of each group, then n, positive and negative of each item and group. */
type Places = { responders: (group: Group) => number; of: (item: number, group: Group, part: 0 | 1 | 2) => number }

/**
 * Breaches in some items, which are hidden in the same places: one program over the responders of each group, and of
 * each item and group its n, its positive and its negative answers. A share can be proven 0 or all exactly where
 * nobody can have answered positively, or nobody negatively. Where an n is known to within twice the protection, its
 * item is asked again over whole numbers.
 */
export async function itemBreaches(
  component: HiddenComponent, system: System, guarded: readonly Group[], items: readonly number[],
  { protection }: Rules, solve: LinearProgramSolver, milliseconds: number,
): Promise<Breach[]> {
  const known = (group: Group, item: number) => (system.standing(group.id, item) === 'n only' ? group.items[item]?.n : undefined)
  const breachesOf = async (asked: readonly Asked[], integer: boolean) => {
    const places = placesOf(component.groups, asked.map(({ item }) => item))
    const { program, questions } = programOf(component, system, asked, places, integer, integer ? protection : 2 * protection)
    const ranges = await findEnds(program, questions, solve, milliseconds)
    const canBe = (variable: number) => {
      const high = ranges?.[variable]?.high
      return high?.kind === 'unbounded' || high?.kind === 'enough' || (high?.kind === 'exact' && high.value >= 1 - 1e-6)
    }
    return asked.flatMap(({ item, groups }) => groups.map((group) => {
      const range = ranges?.[places.of(item, group, 0)]
      const width = known(group, item) === undefined ? unionWidth(range === undefined ? [] : [range]) : Infinity
      const isShareOpen = !valued(group, item) || (canBe(places.of(item, group, 1)) && canBe(places.of(item, group, 2)))
      const kind = !(width >= protection - 1e-6) ? 'A' as const : isShareOpen ? null : 'B' as const
      return { item, group, kind, isClose: !(width >= 2 * protection) }
    }))
  }
  const continuous = await breachesOf(items.map((item) => ({ item, groups: guarded })), false)
  const breaches = continuous.flatMap(({ item, group, kind }): Breach[] => (kind === null ? [] : [{ kind, group: group.id, item }]))
  // What is a breach already needs no second look.
  for (const item of breaches.length > 0 ? [] : items) {
    const groups = continuous.filter((each) => each.item === item && each.isClose).map(({ group }) => group)
    if (groups.length === 0) continue
    const whole = await breachesOf([{ item, groups }], true)
    breaches.push(...whole.flatMap(({ group, kind }): Breach[] => (kind === null ? [] : [{ kind, group: group.id, item }])))
  }
  return breaches
}

function placesOf(groups: readonly Group[], items: readonly number[]): Places {
  const indexOf = new Map(groups.map((group, index) => [group, index]))
  const responders = (group: Group) => indexOf.get(group) ?? 0
  return { responders, of: (item, group, part) => groups.length * (1 + 3 * items.indexOf(item) + part) + responders(group) }
}

function programOf(
  { groups, sums }: HiddenComponent, system: System, asked: readonly Asked[], places: Places, integer: boolean, spread: number,
): { program: LinearProgram; questions: Question[] } {
  const constraints: Constraint[] = []
  const addSums = (variable: (group: Group) => number, count: (group: Group) => number) => {
    for (const sum of sums) {
      const known = knownSum(sum, count)
      constraints.push({ terms: sum.terms.map(({ group, coefficient }) => ({ variable: variable(group), coefficient })), lower: known, upper: known })
    }
  }
  const variables: Variable[] = groups.map(({ id, headcount, responders }) =>
    system.standing(id, null) === 'hidden' ? { lower: 0, upper: headcount ?? Infinity, integer } : { lower: responders, upper: responders, integer })
  addSums(places.responders, (group) => group.responders)
  const questions: Question[] = []
  for (const { item, groups: watched } of asked) {
    const counted = (part: (counts: ItemCounts) => number) => (group: Group) => part(group.items[item] ?? { n: 0 })
    addSums((group) => places.of(item, group, 0), counted(({ n }) => n))
    addSums((group) => places.of(item, group, 1), counted(({ positive = 0 }) => positive))
    addSums((group) => places.of(item, group, 2), counted(({ negative = 0 }) => negative))
    for (const group of groups) {
      const [n, positive, negative] = [places.of(item, group, 0), places.of(item, group, 1), places.of(item, group, 2)]
      const known = system.standing(group.id, item) === 'n only' ? group.items[item]?.n : undefined
      const upper = group.headcount ?? Infinity
      variables[n] = known === undefined ? { lower: 0, upper, integer } : { lower: known, upper: known, integer }
      for (const share of [positive, negative]) variables[share] = { lower: 0, upper, integer }
      constraints.push(atMost([n], places.responders(group)), atMost([positive, negative], n))
      if (!watched.includes(group)) continue
      if (known === undefined) questions.push({ variable: n, sense: 'minimum', enough: { spread } }, { variable: n, sense: 'maximum', enough: { spread } })
      if (valued(group, item)) questions.push({ variable: positive, sense: 'maximum', enough: { reach: 1 } }, { variable: negative, sense: 'maximum', enough: { reach: 1 } })
    }
  }
  return { program: { variables, constraints }, questions }
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
