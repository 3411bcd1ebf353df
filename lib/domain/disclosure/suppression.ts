import type { Group, Line, Table } from './group'

/**
 * What is withheld in one table, for the whole wave. `hidden` are groups. Items (by place) go for every group of the
 * table: `short` ones with their n, `bare` ones their shares. `gone` are shown nowhere, not even for the whole.
 */
export type Suppression = { hidden: ReadonlySet<string>; short: ReadonlySet<number>; bare: ReadonlySet<number>; gone: ReadonlySet<number> }

export const nothingSuppressed: Suppression = { hidden: new Set(), short: new Set(), bare: new Set(), gone: new Set() }

/** Tables in the order in which they were decided, each with what is withheld in it: no later one changes it. */
export type Decided = readonly { table: Table; suppression: Suppression }[]

/** What of a group's figures everybody has: all, no more than its n, or nothing. */
export type Standing = 'shown' | 'n only' | 'hidden'

/** Groups, sums and what is shown of them, of all the tables of a wave together. */
export type System = {
  groups: ReadonlyMap<string, Group>
  lines: readonly Line[]
  /** `item` null: the responders. */
  standing: (group: string, item: number | null) => Standing
}

export function systemOf(decided: Decided): System {
  const homes = new Map(decided.flatMap(({ table, suppression }) => table.groups.map(({ id }) => [id, suppression] as const)))
  const gone = new Set(decided.flatMap(({ suppression }) => [...suppression.gone]))
  return {
    groups: new Map(decided.flatMap(({ table }) => table.groups.map((group) => [group.id, group] as const))),
    lines: decided.flatMap(({ table }) => table.lines),
    standing: (group, item) => {
      const home = homes.get(group)
      if (home === undefined || home.hidden.has(group)) return 'hidden'
      if (item === null) return 'shown'
      if (home.short.has(item) || gone.has(item)) return 'hidden'
      return home.bare.has(item) ? 'n only' : 'shown'
    },
  }
}
