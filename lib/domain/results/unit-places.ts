import type { UnitPlace } from '../disclosure/sealed-tables'
import { unitWords } from '../survey/roster'

/** People counted together: the path of the unit they are named after, and how many are eligible. */
export type CountedUnder = { id: string; name: string; unit: readonly string[]; headcount: number | null }

/** The tree that the groups stand in; `leafOf` says for each group where its answers are counted. */
export type PlacedGroups = { units: UnitPlace[]; names: Map<string, string>; leafOf: Map<string, string> }

export const wholeId = 'everybody'

/**
 * Places every unit that groups are named after, with those above it. A group whose unit has others below it is a
 * place of its own there: its people are in none of them.
 */
export function placeGroups(groups: readonly CountedUnder[], organisation: string): PlacedGroups {
  const paths = new Map<string, readonly string[]>([[wholeId, []]])
  for (const { unit } of groups) for (let depth = 1; depth <= unit.length; depth++) paths.set(unitWords(unit.slice(0, depth)), unit.slice(0, depth))
  const idOf = (unit: readonly string[]) => (unit.length === 0 ? wholeId : unitWords(unit))
  const inside = (unit: readonly string[], above: readonly string[]) => above.every((name, depth) => unit[depth] === name)
  const names = new Map<string, string>()
  const leafOf = new Map<string, string>()
  const inner: UnitPlace[] = []
  for (const group of groups) {
    const own = idOf(group.unit)
    const hasBelow = [...paths.values()].some((path) => path.length > group.unit.length && inside(path, group.unit))
    const shares = groups.some((other) => other.id !== group.id && idOf(other.unit) === own)
    const leaf = hasBelow || shares ? `${own}: ${group.id}` : own
    leafOf.set(group.id, leaf)
    if (leaf === own) continue
    names.set(leaf, group.name)
    inner.push({ id: leaf, parent: own, headcount: group.headcount })
  }
  const units = [...paths].sort(([, one], [, other]) => compared(one, other)).flatMap(([id, path]): UnitPlace[] => {
    const heads = groups.filter(({ unit }) => inside(unit, path)).map(({ headcount }) => headcount)
    const headcount = heads.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0)
    names.set(id, path.at(-1) ?? organisation)
    return [{ id, parent: id === wholeId ? null : idOf(path.slice(0, -1)), headcount }, ...inner.filter(({ parent }) => parent === id)]
  })
  return { units, names, leafOf }
}

/** Parents before children, each under its own, by name. */
function compared(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((name, depth) => name !== other[depth])
  const [mine, theirs] = at === -1 ? ['', other.length > one.length ? ' ' : ''] : [one[at] ?? '', other[at] ?? '']
  return mine < theirs ? -1 : mine > theirs ? 1 : 0
}
