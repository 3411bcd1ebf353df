import { unitWords, type RosterPerson } from './roster'
import { movedUnit, type UnitMove } from './unit-move'

export type RosterMove = { person: RosterPerson; from: string[] }

/** What an extract changes, person by person, by reference. Each person of either is in exactly one list. */
export type RosterChanges = {
  joiners: RosterPerson[]
  leavers: RosterPerson[]
  /** In another unit, otherwise than with the unit. */
  moved: RosterMove[]
  /** In the same unit, with another post, site, contract, e-mail or kind. */
  changed: RosterPerson[]
  unchanged: RosterPerson[]
}

/** Compares an extract with the one held. `moves` are reorganisations: who moves with a unit has not moved. */
export function rosterChanges(previous: readonly RosterPerson[], next: readonly RosterPerson[], moves: readonly UnitMove[] = []): RosterChanges {
  const before = new Map(previous.map((person) => [person.reference, person]))
  const after = new Set(next.map(({ reference }) => reference))
  const changes: RosterChanges = { joiners: [], leavers: previous.filter(({ reference }) => !after.has(reference)), moved: [], changed: [], unchanged: [] }
  for (const person of next) {
    const earlier = before.get(person.reference)
    if (earlier === undefined) changes.joiners.push(person)
    else if (unitWords(movedUnit(earlier.unit, moves)) !== unitWords(person.unit)) changes.moved.push({ person, from: earlier.unit })
    else if (isOtherwiseSame(earlier, person)) changes.unchanged.push(person)
    else changes.changed.push(person)
  }
  return changes
}

function isOtherwiseSame(one: RosterPerson, other: RosterPerson): boolean {
  return (['post', 'site', 'contract', 'email', 'kind'] as const).every((field) => one[field] === other[field])
}

/** Past this share of leavers an extract is more likely cut short than true. */
const usualLeavers = 0.2

/** What to look at before an import, in words. None of it stops one. */
export function rosterWarnings(previous: readonly RosterPerson[], changes: RosterChanges): string[] {
  const { leavers, joiners } = changes
  const byEmail = new Map(leavers.flatMap((person) => (person.email === null ? [] : [[person.email, person] as const])))
  const renumbered = joiners.flatMap((person) => {
    const left = person.email === null ? undefined : byEmail.get(person.email)
    return left === undefined ? [] : [`${left.reference} leaves and ${person.reference} joins with the same e-mail address: is it one person with a new reference?`]
  })
  const share = previous.length === 0 ? 0 : leavers.length / previous.length
  const short = share > usualLeavers
    ? [`${leavers.length} of ${previous.length} people would leave: is this the whole extract?`]
    : []
  return [...short, ...renumbered]
}

/** What an import would change, or has changed, one line a fact. */
export function rosterSummary({ joiners, leavers, moved, changed, unchanged }: RosterChanges, done = false): string[] {
  const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
  const say = (list: readonly unknown[], would: string, did: string) => `${people(list.length)} ${done ? did : `would ${would}`}`
  return [
    say(joiners, 'join', 'joined'),
    say(leavers, 'leave', 'left'),
    say(moved, 'move to another unit', 'moved to another unit'),
    say(changed, 'change in another way', 'changed in another way'),
    say(unchanged, 'stay as they are', 'stayed as they were'),
  ]
}
