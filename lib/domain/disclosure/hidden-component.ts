import { connectedSets } from './connected'
import type { Group, Line } from './group'
import type { System } from './suppression'

type Signed = { group: Group; coefficient: number }

/** A sum over hidden groups that everybody can work out: its terms come to what the `known` ones come to. */
export type HiddenSum = { terms: readonly Signed[]; known: readonly Signed[] }

/** Hidden groups that sums tie together, directly or through each other. */
export type HiddenComponent = { groups: readonly Group[]; sums: readonly HiddenSum[] }

/**
 * What is left of the lines once everything known is put in, split into parts that have nothing to do with each
 * other. A weighted figure that is hidden takes its line with it: nobody has it, and it is no group of people.
 */
export function hiddenComponents({ groups, lines }: System, isHidden: (group: Group) => boolean): HiddenComponent[] {
  const weighted = new Set(lines.filter(({ weights }) => weights !== undefined).map(({ total }) => total))
  const members = [...groups.values()].filter((group) => isHidden(group) && !weighted.has(group.id))
  const sums = lines.flatMap((line): HiddenSum[] => {
    const total = groups.get(line.total)
    if (total === undefined || (line.weights !== undefined && isHidden(total))) return []
    const signed = [{ group: total, coefficient: 1 }, ...partsOf(line, groups)]
    const terms = signed.filter(({ group }) => isHidden(group))
    const known = signed.filter(({ group }) => !isHidden(group)).map(({ group, coefficient }) => ({ group, coefficient: -coefficient }))
    return terms.length === 0 ? [] : [{ terms, known }]
  })
  const placeOf = new Map(members.map(({ id }, place) => [id, place]))
  const sets = connectedSets(members.length, sums.map(({ terms }) => terms.map(({ group }) => placeOf.get(group.id) ?? 0)))
  const setOf = new Map(sets.flatMap((set, index) => set.map((place) => [members[place]?.id ?? '', index] as const)))
  const sumsOf = sets.map((): HiddenSum[] => [])
  for (const sum of sums) sumsOf[setOf.get(sum.terms[0]?.group.id ?? '') ?? -1]?.push(sum)
  return sets.map((set, index) => ({ groups: set.flatMap((place) => members[place] ?? []), sums: sumsOf[index] ?? [] }))
}

function partsOf({ parts, weights }: Line, groups: ReadonlyMap<string, Group>): Signed[] {
  return parts.flatMap((id, place): Signed[] => {
    const group = groups.get(id)
    return group === undefined ? [] : [{ group, coefficient: -(weights?.[place] ?? 1) }]
  })
}

/** What the known groups of a sum come to, counted by `count`. */
export function knownSum({ known }: HiddenSum, count: (group: Group) => number): number {
  return known.reduce((all, { group, coefficient }) => all + coefficient * count(group), 0)
}
