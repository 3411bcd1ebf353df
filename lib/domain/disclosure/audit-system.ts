import { itemBreaches } from './audit-items'
import { narrowResponders } from './audit-responders'
import type { Breach } from './breach'
import type { Group, Rules } from './group'
import { hiddenComponents, type HiddenComponent } from './hidden-component'
import type { LinearProgramSolver } from './linear-program'
import type { System } from './suppression'

/** So many items go into one program: enough to save overhead, few enough to stay quick. */
const itemsAtOnce = 12

/** Findings of earlier audits: most of a system is as it was when little more is hidden. For one set of tables only. */
export type AuditMemory = Map<string, Breach[]>

/**
 * Looks for breaches of (A) and (B) of METHODS.md, section 5, in all tables together, by linear programs over what
 * everybody knows: what is shown, the sums, the headcounts, that those who answered an item are responders, and that
 * among hidden groups which hang together one at least is small. What is not decided in `milliseconds` is a breach.
 */
export async function auditSystem(
  system: System, items: number, rules: Rules, solve: LinearProgramSolver, milliseconds: number, memory: AuditMemory = new Map(),
): Promise<Breach[]> {
  const breaches: Breach[] = []
  const remembered = async (component: HiddenComponent, some: readonly number[], find: () => Promise<Breach[]>) => {
    const key = keyOf(component, system, some)
    const found = memory.get(key) ?? (await find())
    memory.set(key, found)
    breaches.push(...found)
  }
  for (const component of hiddenComponents(system, ({ id }) => system.standing(id, null) === 'hidden')) {
    await remembered(component, [], async () => {
      const narrow = await narrowResponders(component, guarded(component.groups, rules), rules, solve, milliseconds)
      return narrow.map(({ id }): Breach => ({ kind: 'A', group: id, item: null }))
    })
  }
  for (const together of itemsAlike(system, items)) {
    const [first = 0] = together
    for (const component of hiddenComponents(system, ({ id }) => system.standing(id, first) !== 'shown')) {
      for (let at = 0; at < together.length; at += itemsAtOnce) {
        const some = together.slice(at, at + itemsAtOnce)
        await remembered(component, some, () => itemBreaches(component, system, guarded(component.groups, rules), some, rules, solve, milliseconds))
      }
    }
  }
  return breaches
}

/** Everything that the programs of a component are made of, but the counts. */
function keyOf({ groups, sums }: HiddenComponent, { standing }: System, items: readonly number[]): string {
  const told = (group: Group) => [standing(group.id, null), ...items.map((item) => standing(group.id, item))].map((word) => word[0]).join('')
  const signed = (some: HiddenComponent['sums'][number]['terms']) => some.map(({ group, coefficient }) => [group.id, coefficient])
  return JSON.stringify([items, groups.map((group) => [group.id, told(group)]), sums.map(({ terms, known }) => [signed(terms), signed(known)])])
}

/** A team of three is not protected singly, nothing can: it is one with its neighbours (`lineFault`). */
function guarded(groups: readonly Group[], { protection }: Rules): Group[] {
  return groups.filter(({ headcount }) => headcount === null || headcount >= protection)
}

/** Items that are shown and hidden in the same places: they have the same components. */
function itemsAlike({ groups, standing }: System, items: number): number[][] {
  const sets = new Map<string, number[]>()
  for (let item = 0; item < items; item++) {
    const key = [...groups.keys()].map((id) => standing(id, item)[0]).join('')
    // Shown nowhere: nothing is known of it.
    if (!/[sn]/.test(key)) continue
    const set = sets.get(key)
    if (set === undefined) sets.set(key, [item])
    else set.push(item)
  }
  return [...sets.values()]
}
