import { connectedSets } from './connected'
import type { Group, Line, Table } from './group'

/** A sum over hidden groups that everybody can work out, for the responders and for each item. */
export type HiddenSum = { terms: readonly { group: Group; coefficient: number }[]; known: readonly Signed[] }
type Signed = { group: Group; coefficient: number }

/** Hidden groups that sums tie together, directly or through each other. */
export type HiddenComponent = { groups: readonly Group[]; sums: readonly HiddenSum[] }

/**
 * What is left of the lines once everything shown is put in, split into parts that have nothing to do with each
 * other. In a sum the terms over hidden groups equal what `known` comes to.
 */
export function hiddenComponents(table: Table, hidden: ReadonlySet<string>, lines: readonly Line[] = table.lines): HiddenComponent[] {
  const groups = new Map(table.groups.map((group) => [group.id, group]))
  const sums = lines.flatMap((line): HiddenSum[] => {
    const signed = signedTerms(line, groups)
    const terms = signed.filter(({ group }) => hidden.has(group.id))
    const known = signed.filter(({ group }) => !hidden.has(group.id)).map(({ group, coefficient }) => ({ group, coefficient: -coefficient }))
    return terms.length === 0 ? [] : [{ terms, known }]
  })
  const members = table.groups.filter(({ id }) => hidden.has(id))
  const placeOf = new Map(members.map(({ id }, place) => [id, place]))
  const places = (sum: HiddenSum) => sum.terms.map(({ group }) => placeOf.get(group.id) ?? 0)
  return connectedSets(members.length, sums.map(places)).map((set) => {
    const own = new Set(set.map((place) => members[place]?.id))
    return {
      groups: set.flatMap((place) => members[place] ?? []),
      sums: sums.filter(({ terms }) => own.has(terms[0]?.group.id)),
    }
  })
}

function signedTerms({ total, parts }: Line, groups: ReadonlyMap<string, Group>): Signed[] {
  const term = (id: string, coefficient: number): Signed[] => {
    const group = groups.get(id)
    return group === undefined ? [] : [{ group, coefficient }]
  }
  return [...term(total, 1), ...parts.flatMap((id) => term(id, -1))]
}

/** What the shown groups of a sum come to, counted by `count`. */
export function knownSum({ known }: HiddenSum, count: (group: Group) => number): number {
  return known.reduce((all, { group, coefficient }) => all + coefficient * count(group), 0)
}
