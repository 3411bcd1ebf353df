import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { pageNumber } from '@/lib/domain/site/page-number'
import { rosterChangeLines, rosterChangesCsv, shownChanges } from '@/lib/domain/survey/roster-change-line'
import { rosterWarnings } from '@/lib/domain/survey/roster-changes'
import { rosterProblemsCsv } from '@/lib/domain/survey/roster-problem'
import { suggestedMoves, type UnitMove } from '@/lib/domain/survey/unit-move'
import { londonTime } from '@/lib/platform/clock'
import { auditTrail, type AuditTrail } from './audit-trail'
import { keptFiles } from './kept-file'
import { forbidden, invalid, paged, type Change, type Reading } from './outcome'
import { importRoster, readUnitMove, unitMoveWords } from './roster-import'
import { planRoster } from './roster-plan'
import { csvFile } from './saved-file'

type Typed = Readonly<Record<string, string | undefined>>

/** An extract that was sent and waits for a yes: the file's name, and the moves of units that were confirmed. */
const extracts = keptFiles<{ name: string; moves: UnitMove[] }>('roster-extracts')

const atOnce = 50

const goneWords = 'The file is not held any more, so nothing was done. Send it again'

/** Keeps an extract that was sent, for its page to say what it would change. Nothing is read of it yet. */
export function keepExtract(actor: Actor, file: { name: string; bytes: Uint8Array } | null, { now }: AuditTrail = auditTrail()): Change<{ extract: string }> {
  if (!may(actor, 'keep-roster').ok) return forbidden
  if (file === null || file.bytes.length === 0) return invalid({ extract: 'Choose the file: a CSV of the human-resources system' })
  return { ok: true, extract: extracts.keep(actor, file.bytes, { name: file.name.slice(0, 100), moves: [] }, now()) }
}

/** What an extract would change, or everything that is wrong with it, a page of each list at a time. */
export async function extractPage(actor: Actor, word: string, typed: Typed, { database, now }: AuditTrail = auditTrail()) {
  if (!may(actor, 'keep-roster').ok) return forbidden
  const kept = extracts.get(actor, word, now())
  if (kept === null) return { ok: true, content: { kind: 'gone' as const } } satisfies Reading<unknown>
  const { name, moves } = kept.notes
  const page = pageNumber(typed.page)
  const common = { extract: word, name, keptUntil: londonTime(kept.until) }
  const planning = await planRoster(database, kept.bytes, moves)
  if (!planning.ok) return { ok: true, content: { ...common, kind: 'wrong' as const, problems: part(planning.problems, page) } } satisfies Reading<unknown>
  const { people, held, changes, units, mark } = planning.plan
  const lines = rosterChangeLines(held, changes)
  const change = shownChanges.find((one) => one === typed.change) ?? null
  const content = {
    ...common,
    kind: 'changes' as const,
    mark,
    people: people.length,
    counts: { joins: changes.joiners.length, leaves: changes.leavers.length, moves: changes.moved.length, changes: changes.changed.length, same: changes.unchanged.length },
    warnings: rosterWarnings(held, changes),
    unitsAdded: units.added.map(({ name: unit }) => unit),
    moves: moves.map(unitMoveWords),
    // Those that were not confirmed stay on offer.
    suggested: suggestedMoves(held, people).map(unitMoveWords).filter((words) => !moves.map(unitMoveWords).includes(words)),
    change,
    lines: part(change === null ? lines : lines.filter((line) => line.change === change), page),
  }
  return { ok: true, content } satisfies Reading<unknown>
}

/** The same lists whole, as a file. */
export async function extractFile(actor: Actor, word: string, { database, now }: AuditTrail = auditTrail()) {
  if (!may(actor, 'keep-roster').ok) return forbidden
  const kept = extracts.get(actor, word, now())
  if (kept === null) return invalid({ '': goneWords })
  const planning = await planRoster(database, kept.bytes, kept.notes.moves)
  const file = planning.ok
    ? csvFile('roster-changes.csv', rosterChangesCsv(rosterChangeLines(planning.plan.held, planning.plan.changes)))
    : csvFile('roster-problems.csv', rosterProblemsCsv(planning.problems))
  return { ok: true as const, file }
}

/** Has an extract compared again, with units that somebody says have moved; each field `move-…` is one, as `unitMoveWords` writes it. */
export async function moveUnitsOfExtract(actor: Actor, word: string, typed: Typed, { database, now }: AuditTrail = auditTrail()): Promise<Change<{ extract: string }>> {
  if (!may(actor, 'keep-roster').ok) return forbidden
  const kept = extracts.get(actor, word, now())
  if (kept === null) return invalid({ '': goneWords })
  const chosen = Object.entries(typed).filter(([field, words]) => /^move-/.test(field) && words !== undefined && words.trim() !== '')
  const read = chosen.map(([field, words = '']) => ({ field, words, move: readUnitMove(words) }))
  const wrong = read.filter(({ move }) => move === null)
  if (wrong.length > 0) return invalid(Object.fromEntries(wrong.map(({ field, words }) => [field, `‘${words}’ is no move: write Old > Unit = New > Unit`])))
  const moves = read.flatMap(({ move }) => (move === null ? [] : [move]))
  const planning = await planRoster(database, kept.bytes, moves)
  if (!planning.ok) return invalid({ 'move-other': planning.problems.map(({ message }) => message).join('. ') })
  extracts.forget(actor, word, now())
  return { ok: true, extract: extracts.keep(actor, kept.bytes, { ...kept.notes, moves }, now()) }
}

/** Imports an extract exactly as it was shown, or changes nothing and says why. */
export async function applyExtract(actor: Actor, word: string, typed: Typed, trail: AuditTrail = auditTrail()): Promise<Change> {
  if (!may(actor, 'keep-roster').ok) return forbidden
  const kept = extracts.get(actor, word, trail.now())
  if (kept === null) return invalid({ '': goneWords })
  const shown = typed.mark ?? ''
  if (typed.warned === 'yes' && typed.sure !== 'yes') return invalid({ sure: 'Say that you have looked at what stands out, or send the right file' })
  const result = await importRoster(actor, kept.bytes, { dryRun: false, moves: kept.notes.moves, shown }, trail)
  if (!result.ok) return 'reason' in result ? result : invalid({ '': result.problems.map(({ message }) => message).join('. ') })
  extracts.forget(actor, word, trail.now())
  return { ok: true }
}

export function forgetExtract(actor: Actor, word: string, { now }: AuditTrail = auditTrail()): Change {
  if (!may(actor, 'keep-roster').ok) return forbidden
  extracts.forget(actor, word, now())
  return { ok: true }
}

function part<T>(all: readonly T[], page: number) {
  return paged(all.slice((page - 1) * atOnce, page * atOnce), all.length, page, atOnce)
}
