import { randomUUID } from 'node:crypto'
import { lastImportIs, rosterStatements, type RosterChangeRow } from '@/db/site/roster-statements'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson, type AuditActor } from '@/lib/domain/audit/actor'
import { unitWords } from '@/lib/domain/survey/roster'
import { rosterSummary, rosterWarnings } from '@/lib/domain/survey/roster-changes'
import type { RosterProblem } from '@/lib/domain/survey/roster-problem'
import { suggestedMoves, type UnitMove } from '@/lib/domain/survey/unit-move'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, type Forbidden } from './outcome'
import { planRoster, refusedRoster, type RosterPlan } from './roster-plan'

export type RosterImportOptions = {
  /** Say what it would change, and change nothing. */
  dryRun: boolean
  /** Reorganisations, as somebody has confirmed them. */
  moves: readonly UnitMove[]
  /** The mark of what somebody was shown: nothing is done where it would be something else by now. */
  shown?: string
}

/** What an import changes or has changed, in lines for whoever asked. */
export type RosterImportReport = {
  imported: boolean
  summary: string[]
  /** To be looked at; none of it stops an import. */
  warnings: string[]
  unitsAdded: string[]
  /** Units that look moved or renamed, to confirm as `moves`. */
  suggestedMoves: UnitMove[]
}

export type RosterImportResult = ({ ok: true } & RosterImportReport) | { ok: false; problems: RosterProblem[] }

/** Takes in a human-resources extract: all of it or nothing, or says everything that is wrong with it. */
export async function importRoster(
  actor: Actor, file: Uint8Array, options: RosterImportOptions, trail: AuditTrail = auditTrail(),
): Promise<RosterImportResult | Forbidden> {
  const verdict = may(actor, 'keep-roster')
  if (!verdict.ok) return forbidden
  return importAs({ by: byPerson(actor, verdict.by), personId: actor.personId }, file, options, trail)
}

/** The same for the owner of the data folder, by a command. */
export function importRosterAsOwner(file: Uint8Array, options: RosterImportOptions, trail: AuditTrail = auditTrail()): Promise<RosterImportResult> {
  return importAs({ by: { kind: 'owner' }, personId: null }, file, options, trail)
}

type Importer = { by: AuditActor; personId: string | null }

async function importAs({ by, personId }: Importer, file: Uint8Array, { dryRun, moves, shown }: RosterImportOptions, trail: AuditTrail): Promise<RosterImportResult> {
  const { database } = trail
  const planning = await planRoster(database, file, moves)
  if (!planning.ok) return planning
  const { plan } = planning
  const { people, held, changes, units, after: number } = plan
  if (shown !== undefined && shown !== plan.mark) return refusedRoster([changedSince])
  const report = (imported: boolean): RosterImportResult => ({
    ok: true,
    imported,
    summary: rosterSummary(changes, imported),
    warnings: rosterWarnings(held, changes),
    unitsAdded: units.added.map(({ name }) => name),
    suggestedMoves: moves.length > 0 ? [] : suggestedMoves(held, people),
  })
  if (dryRun) return report(false)

  const counts = { people: people.length, joined: changes.joiners.length, left: changes.leavers.length, moved: changes.moved.length, changed: changes.changed.length }
  const imported = { id: randomUUID(), number: number + 1, importedAt: trail.now(), importedBy: personId, ...counts }
  const written = await audited(
    { action: 'roster-imported', actor: by, subject: { id: String(number + 1), name: `Import ${number + 1}` }, before: null, after: counts },
    { statements: rosterStatements(database, { ...writingOf(plan), imported }, trail.now()), onlyIf: lastImportIs(number) },
    trail,
  )
  return written.ok ? report(true) : refusedRoster([anotherFirst])
}

const anotherFirst = 'Another extract has just been imported: look at what this one would change, then try again'
const changedSince = 'The roster or the units have changed since this was shown, so nothing was imported. Look at what the file would change now, then try again'

function writingOf({ held, leavers, people, changes, units }: RosterPlan) {
  const before = new Map(held.map((member) => [member.reference, member]))
  const gone = new Map(leavers.map(({ id, reference }) => [reference, id]))
  const fresh = new Map(changes.joiners.map(({ reference }) => [reference, gone.get(reference) ?? randomUUID()]))
  const idOf = (reference: string) => before.get(reference)?.id ?? fresh.get(reference) ?? randomUUID()
  const touched = new Set([...changes.joiners, ...changes.changed, ...changes.moved.map(({ person }) => person)].map(({ reference }) => reference))
  const rows: RosterChangeRow[] = [
    ...changes.joiners.map(({ reference }) => ({ memberId: idOf(reference), change: gone.has(reference) ? 'returned' as const : 'joined' as const, fromUnitId: null })),
    ...changes.leavers.map(({ reference }) => ({ memberId: idOf(reference), change: 'left' as const, fromUnitId: before.get(reference)?.unitId ?? null })),
    ...changes.moved.map(({ person }) => ({ memberId: idOf(person.reference), change: 'moved' as const, fromUnitId: before.get(person.reference)?.unitId ?? null })),
    ...changes.changed.map(({ reference }) => ({ memberId: idOf(reference), change: 'changed' as const, fromUnitId: null })),
  ]
  return {
    unitsAdded: units.added,
    unitsMoved: units.moved,
    members: people
      .map((person) => ({ ...person, unitId: units.idOf(person.unit), id: idOf(person.reference) }))
      .filter(({ reference, unitId }) => touched.has(reference) || before.get(reference)?.unitId !== unitId)
      .map(({ id, reference, post, unitId, site, contract, email, kind }) => ({ id, reference, post, unitId, site, contract, email, kind, leftAt: null })),
    leavers: changes.leavers.map(({ reference }) => idOf(reference)),
    changes: rows,
  }
}

/** A move as a command line has it: `Old > Path = New > Path`; null where it is none. */
export function readUnitMove(words: string): UnitMove | null {
  const [from, to, ...more] = words.split('=').map((side) => side.split('>').map((name) => name.trim().replace(/\s+/g, ' ')))
  if (from === undefined || to === undefined || more.length > 0 || [...from, ...to].some((name) => name === '')) return null
  return { from, to }
}

/** A move in words, as `readUnitMove` reads it. */
export function unitMoveWords({ from, to }: UnitMove): string {
  return `${unitWords(from)} = ${unitWords(to)}`
}
