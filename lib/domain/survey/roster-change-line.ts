import { stringify } from 'csv-stringify/sync'
import { unitWords, type RosterPerson } from './roster'
import type { RosterChanges } from './roster-changes'

export const shownChanges = ['joins', 'leaves', 'moves', 'changes'] as const
export type ShownChange = (typeof shownChanges)[number]

/** What an extract changes of one person, in words; `from` is where somebody who moves was, or what was there before. */
export type RosterChangeLine = { change: ShownChange; reference: string; post: string; unit: string; site: string; details: string }

const fields = [['post', 'post'], ['site', 'site'], ['contract', 'contract'], ['email', 'e-mail'], ['kind', 'kind']] as const

/** Every change of an import, person by person: joiners, leavers, movers, then those who change otherwise. */
export function rosterChangeLines(held: readonly RosterPerson[], { joiners, leavers, moved, changed }: RosterChanges): RosterChangeLine[] {
  const before = new Map(held.map((person) => [person.reference, person]))
  const line = (change: ShownChange, person: RosterPerson, details: string): RosterChangeLine => ({
    change, reference: person.reference, post: person.post, unit: unitWords(person.unit), site: person.site ?? '', details,
  })
  return [
    ...joiners.map((person) => line('joins', person, person.email === null ? 'no e-mail address' : '')),
    ...leavers.map((person) => line('leaves', person, '')),
    ...moved.map(({ person, from }) => line('moves', person, [`from ${unitWords(from)}`, ...differences(before.get(person.reference), person)].join('; '))),
    ...changed.map((person) => line('changes', person, differences(before.get(person.reference), person).join('; '))),
  ]
}

function differences(before: RosterPerson | undefined, after: RosterPerson): string[] {
  if (before === undefined) return []
  return fields.flatMap(([field, label]) => (before[field] === after[field] ? [] : [`${label}: ${before[field] ?? 'none'} → ${after[field] ?? 'none'}`]))
}

/** The same as a file for a spreadsheet; a cell that one would run as a formula is escaped. */
export function rosterChangesCsv(lines: readonly RosterChangeLine[]): string {
  const rows = lines.map(({ change, reference, post, unit, site, details }) => [change, reference, post, unit, site, details])
  return stringify([['change', 'reference', 'post', 'unit', 'site', 'details'], ...rows], { bom: true, record_delimiter: '\r\n', escape_formulas: true })
}
