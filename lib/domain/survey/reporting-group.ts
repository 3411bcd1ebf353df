import { unitWords } from './roster'

/** METHODS: a reporting group has at least this many people invited. */
export const smallestGroup = 25

/** People invited whose own unit this is, below it not counted. The path runs from the top down. */
export type UnitCount = { unit: string[]; invited: number }

/**
 * People among whom an answer is counted, certified by the credential and by nothing finer. `unit` is the unit the
 * group is named after; `parts` are the units whose own people are in it; every unit with people is in one group.
 */
export type ReportingGroup = { id: string; name: string; unit: string[]; parts: string[][]; invited: number }

export type ReportingGroups = { ok: true; groups: ReportingGroup[] } | { ok: false; message: string }

type Node = { path: string[]; own: number; children: Map<string, Node> }
type Pool = { parts: string[][]; invited: number }

/**
 * Lays out reporting groups of at least `least` invited. From the bottom up: a unit's people who are in no group
 * yet make one if there are enough; else, if groups were made below it, they join the nearest of those (by depth,
 * then by name); else they are handed up. So nobody of a unit with `least` people or more is counted outside it.
 * A group may hold a few people of small teams above it, and its name says so: a table's figure for a unit is the
 * sum of the groups whose `unit` lies in it. The result depends on the counts alone, not on their order.
 */
export function reportingGroups(counts: readonly UnitCount[], organisation: string, least = smallestGroup): ReportingGroups {
  const total = counts.reduce((sum, { invited }) => sum + invited, 0)
  if (total < least) {
    return { ok: false, message: `Only ${total} people would be invited: a wave needs at least ${least}, so that an answer is one of that many. Widen the audience.` }
  }
  const root = tree(counts)
  const groups: ReportingGroup[] = []
  lay(root, organisation, least, groups)
  return { ok: true, groups: groups.sort((a, b) => compared(a.id, b.id)) }
}

function tree(counts: readonly UnitCount[]): Node {
  const root: Node = { path: [], own: 0, children: new Map() }
  for (const { unit, invited } of counts) {
    let node = root
    for (const [depth, name] of unit.entries()) {
      const child: Node = node.children.get(name) ?? { path: unit.slice(0, depth + 1), own: 0, children: new Map() }
      node.children.set(name, child)
      node = child
    }
    node.own += invited
  }
  return root
}

/** Lays out what is below a unit, adds its groups to `groups`, and gives the people who are in none yet. */
function lay(node: Node, organisation: string, least: number, groups: ReportingGroup[]): Pool {
  const before = groups.length
  const below = [...node.children].sort(([a], [b]) => compared(a, b)).map(([, child]) => lay(child, organisation, least, groups))
  const own: Pool = { parts: node.own > 0 ? [node.path] : [], invited: node.own }
  const pool = [own, ...below].reduce((sum, part) => ({ parts: [...sum.parts, ...part.parts], invited: sum.invited + part.invited }))
  const made = groups.slice(before)
  if (pool.invited === 0) return pool
  if (pool.invited >= least) {
    const name = unitName(node.path, organisation)
    groups.push({ id: unitWords(node.path), name: made.length > 0 ? `${name}, other teams` : name, unit: node.path, ...pool })
    return { parts: [], invited: 0 }
  }
  const nearest = [...made].sort((a, b) => a.unit.length - b.unit.length || compared(a.id, b.id))[0]
  if (nearest === undefined) return pool
  nearest.parts = [...nearest.parts, ...pool.parts]
  nearest.invited += pool.invited
  nearest.name = `${nearest.name} with small teams of ${unitName(node.path, organisation)}`
  return { parts: [], invited: 0 }
}

/** The group of somebody whose own unit this is. */
export function groupOf(groups: readonly ReportingGroup[], unit: readonly string[]): ReportingGroup | null {
  const words = unitWords(unit)
  return groups.find(({ parts }) => parts.some((part) => unitWords(part) === words)) ?? null
}

/** What a person is told before answering. */
export function groupWords({ name, invited }: ReportingGroup): string {
  return `counted in ${name} (${invited} people)`
}

/** Why somebody is not counted in their own unit alone, in words; null where they are. */
export function rollUpWords(group: ReportingGroup, unit: readonly string[], invited: number, least = smallestGroup): string | null {
  if (group.parts.length === 1) return null
  if (unitWords(group.unit) === unitWords(unit)) return null
  const people = invited === 1 ? '1 person is' : `${invited} people are`
  return `${people} invited in ${unit.at(-1) ?? ''}. A group has at least ${least}, so they are ${groupWords(group)}.`
}

function unitName(path: readonly string[], organisation: string): string {
  return path.at(-1) ?? organisation
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
