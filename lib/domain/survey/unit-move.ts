import { unitWords, type RosterPerson } from './roster'

/** A unit that was moved or renamed, with everything below it. Paths from the top down. */
export type UnitMove = { from: string[]; to: string[] }

/** Where a unit stands once moves have been made. The longest path that fits decides; each unit moves once. */
export function movedUnit(unit: readonly string[], moves: readonly UnitMove[]): string[] {
  const fitting = moves.filter(({ from }) => isWithin(unit, from)).sort((a, b) => b.from.length - a.from.length)[0]
  return fitting === undefined ? [...unit] : [...fitting.to, ...unit.slice(fitting.from.length)]
}

export function isWithin(unit: readonly string[], above: readonly string[]): boolean {
  return above.every((name, depth) => unit[depth] === name)
}

/** Moves that cannot be made, with the reason, in words. */
export function moveProblems(moves: readonly UnitMove[], units: readonly (readonly string[])[]): string[] {
  return moves.flatMap(({ from, to }, at) => {
    const words = `${unitWords(from)} to ${unitWords(to)}`
    if (from.length === 0 || to.length === 0) return ['A move names a unit and where it goes']
    if (units.every((unit) => !isWithin(unit, from))) return [`${words}: there is no such unit`]
    if (isWithin(to, from) && to.length > from.length) return [`${words}: a unit cannot move into itself`]
    if (moves.findIndex((other) => unitWords(other.from) === unitWords(from)) < at) return [`${words}: the unit is moved twice`]
    return []
  })
}

const fewest = 3
const mostly = 0.8

/**
 * Units that look moved or renamed: gone from one extract, with most of those who stay together in a unit that is
 * new in the next. A suggestion for somebody to confirm; a move of a unit moves what is below it.
 */
export function suggestedMoves(previous: readonly RosterPerson[], next: readonly RosterPerson[]): UnitMove[] {
  const unitsBefore = groups(previous)
  const unitsAfter = groups(next)
  const later = new Map(next.map((person) => [person.reference, unitWords(person.unit)]))
  const found: UnitMove[] = []
  for (const [words, people] of [...unitsBefore].sort(([a], [b]) => a.length - b.length)) {
    const from = people[0]?.unit ?? []
    if (unitsAfter.has(words) || people.length < fewest || unitsAfter.has(unitWords(movedUnit(from, found)))) continue
    const targets = new Map<string, number>()
    // Of those who are still here: how many have left says nothing of where the unit is.
    const places = people.flatMap(({ reference }) => later.get(reference) ?? [])
    for (const target of places) if (!unitsBefore.has(target)) targets.set(target, (targets.get(target) ?? 0) + 1)
    const [target, count] = [...targets].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0] ?? ['', 0]
    const to = unitsAfter.get(target)?.[0]?.unit
    if (to !== undefined && count >= fewest && count >= mostly * places.length) found.push({ from, to })
  }
  return found
}

function groups(people: readonly RosterPerson[]): Map<string, RosterPerson[]> {
  const byUnit = new Map<string, RosterPerson[]>()
  for (const person of people) {
    const words = unitWords(person.unit)
    const group = byUnit.get(words)
    if (group === undefined) byUnit.set(words, [person])
    else group.push(person)
  }
  return byUnit
}
