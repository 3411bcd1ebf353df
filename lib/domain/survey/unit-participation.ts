import { isWithin } from './unit-move'

/** A unit with how many of its reporting groups are invited; `collected` is for `collectedWords` and for nobody else. */
export type UnitParticipation = { unit: string[]; invited: number }
type Counted = UnitParticipation & { collected: number }

/**
 * Sums reporting groups over the units they are named after, from the top down, within one unit. What is left of a
 * unit beside those below it is always whole groups, so a difference of two figures is of no fewer people.
 */
export function unitParticipation(groups: readonly Counted[], within: readonly string[]): Counted[] {
  const inside = groups.filter(({ unit }) => isWithin(unit, within))
  const paths = new Map<string, string[]>()
  for (const { unit } of inside) {
    for (let depth = within.length; depth <= unit.length; depth += 1) paths.set(unit.slice(0, depth).join('\n'), unit.slice(0, depth))
  }
  return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, unit]) => {
    const below = inside.filter((group) => isWithin(group.unit, unit))
    const sum = (of: 'invited' | 'collected') => below.reduce((total, group) => total + group[of], 0)
    return { unit, invited: sum('invited'), collected: sum('collected') }
  })
}
