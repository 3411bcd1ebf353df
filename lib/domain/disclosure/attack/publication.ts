import type { WaveDecision } from '../decide-list'
import type { Group } from '../group'
import type { CountedTable } from '../wave-tables'

export type Part = 'n' | 'positive' | 'negative'

/** A number of people: of a group, those who answered an item in some way; `item` null: who answered anything. */
export type Figure = { group: string; item: number | null; part: Part }

/** Something published: so many times these figures come to a total. */
export type Fact = { terms: readonly { figure: Figure; coefficient: number }[]; total: number }

/** What an attacker has: the groups with their headcounts, which are sums of which, the threshold, and the facts. */
export type Publication = {
  threshold: number
  protection: number
  items: number
  groups: ReadonlyMap<string, { headcount: number | null; unnamed: boolean }>
  lines: readonly { total: string; parts: readonly string[] }[]
  facts: readonly Fact[]
}

/** The truth behind a publication, for the referee alone. */
export type Truth = ReadonlyMap<string, Group>

export function truthOf(tables: readonly CountedTable[]): Truth {
  return new Map(tables.flatMap(({ table }) => table.groups.map((group) => [group.id, group] as const)))
}

/** All that a decision lets out: of each shown group its responders, and of each item that stays n and both shares, or n alone. */
export function publish(tables: readonly CountedTable[], decision: WaveDecision, codes: readonly string[]): Publication {
  const facts = tables.flatMap(({ table }) => {
    const decided = decision.tables.find(({ id }) => id === table.id)
    return table.groups.filter(({ id }) => decided?.shown.includes(id)).flatMap((group) => [
      fact(group, null, 'n'),
      ...codes.flatMap((code, item) => {
        if (decided?.withheld.includes(code) === true || decision.gone.includes(code)) return []
        return decided?.counted.includes(code) === true ? [fact(group, item, 'n')] : itemFacts(group, item)
      }),
    ])
  })
  return { ...structureOf(tables, decision.threshold, decision.protection, codes.length), facts }
}

/** What everybody knows before anything is published. */
export function structureOf(tables: readonly CountedTable[], threshold: number, protection: number, items: number): Publication {
  return {
    threshold, protection, items,
    groups: new Map(tables.flatMap(({ table }) => table.groups.map(({ id, headcount, unnamed = false }) => [id, { headcount, unnamed }] as const))),
    lines: tables.flatMap(({ table }) => table.lines),
    facts: [],
  }
}

export function itemFacts(group: Group, item: number): Fact[] {
  return [fact(group, item, 'n'), fact(group, item, 'positive'), fact(group, item, 'negative')]
}

export function fact(group: Group, item: number | null, part: Part): Fact {
  return { terms: [{ figure: { group: group.id, item, part }, coefficient: 1 }], total: count(group, item, part) }
}

export function count(group: Group, item: number | null, part: Part): number {
  return item === null ? group.responders : (group.items[item]?.[part] ?? 0)
}
