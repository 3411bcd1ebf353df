import { createHash, randomUUID } from 'node:crypto'
import type { SiteDatabase } from '@/db/site/database'
import { readLeavers, readRoster, readRosterImports, type RosterMember } from '@/db/site/read-roster'
import { readUnits } from '@/db/site/read-units'
import type { RosterPerson } from '@/lib/domain/survey/roster'
import { rosterChanges, type RosterChanges } from '@/lib/domain/survey/roster-changes'
import { readRosterFile } from '@/lib/domain/survey/roster-file'
import type { RosterProblem } from '@/lib/domain/survey/roster-problem'
import { rosterUnits, type UnitChanges } from '@/lib/domain/survey/roster-units'
import { moveProblems, type UnitMove } from '@/lib/domain/survey/unit-move'

/** What an extract would change of the roster as it is now. */
export type RosterPlan = {
  people: RosterPerson[]
  held: RosterMember[]
  leavers: { id: string; reference: string }[]
  changes: RosterChanges
  units: UnitChanges
  /** The number of the last import, on which this rests. */
  after: number
  /** The same for the same file and moves on the same roster, and for nothing else: what was shown under it is what would be done. */
  mark: string
}

export type RosterPlanning = { ok: true; plan: RosterPlan } | { ok: false; problems: RosterProblem[] }

/** Compares an extract with the roster, or says everything that is wrong with it. Changes nothing. */
export async function planRoster(database: SiteDatabase, file: Uint8Array, moves: readonly UnitMove[]): Promise<RosterPlanning> {
  const reading = readRosterFile(file)
  if (!reading.ok) return reading
  const [last] = await readRosterImports(database, 1)
  const [held, leavers, units] = [await readRoster(database), await readLeavers(database), await readUnits(database)]
  const wrongMoves = moveProblems(moves, held.map(({ unit }) => unit))
  if (wrongMoves.length > 0) return refusedRoster(wrongMoves)
  const after = last?.number ?? 0
  const mark = createHash('sha256').update(JSON.stringify([after, held, leavers, units, moves])).update(file).digest('hex')
  return {
    ok: true,
    plan: {
      people: reading.people, held, leavers, after, mark,
      changes: rosterChanges(held, reading.people, moves),
      units: rosterUnits(units, moves, reading.people.map(({ unit }) => unit), randomUUID),
    },
  }
}

/** That nothing is imported, for reasons that are of no row. */
export function refusedRoster(messages: readonly string[]): { ok: false; problems: RosterProblem[] } {
  return { ok: false, problems: messages.map((message) => ({ row: null, field: null, message })) }
}
