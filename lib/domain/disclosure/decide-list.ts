import { chanceFrom } from './chance'
import { commentGroups, type CommentCounts, type OpenComments } from './comment-groups'
import { decideTable } from './decide-table'
import type { Rules } from './group'
import type { LinearProgramSolver } from './linear-program'
import { sealedListProblems, type SealedList } from './sealed-tables'
import { shortGroups } from './short'
import type { Decided, Suppression } from './suppression'
import { countTables, type CountedTable, type WaveAnswers } from './wave-tables'

/**
 * What of one table is shown, and to whom: its groups' figures, but those of the `withheld` measures, and of the
 * `counted` ones no more than their n. Nothing says why.
 */
export type TableDecision = {
  id: string
  audience: string
  shown: readonly string[]
  withheld: readonly string[]
  counted: readonly string[]
  comments: OpenComments
}

/** The one decision of a wave. `gone` are measures shown nowhere. It holds nothing that is hidden, and can be kept. */
export type WaveDecision = { threshold: number; protection: number; audiences: readonly string[]; tables: readonly TableDecision[]; gone: readonly string[] }

/** A refusal names the table, and no group of it: who is too small is what must not be known. */
export type ListOutcome = { kind: 'decided'; decision: WaveDecision } | { kind: 'refused'; table: string }

/** What a wave is decided by. */
export type WaveDeciding = {
  /** Defaults: 10, and the threshold. */
  rules?: Partial<Rules>
  /** Made for this decision and not kept: it settles which neighbours are hidden with small groups. */
  secret: string
  solve: LinearProgramSolver
  /** For each linear program. Default 60,000. What is not decided by then is unsafe. */
  milliseconds?: number
}

/**
 * Decides all that will be shown of a wave: the sealed tables one after another, public ones first, each audited together with those before it, so that what any audience sees is part of one whole that is safe
 * in the senses (A), (B) and (C) of METHODS.md, section 5. A table that cannot be made safe, or of which nothing would
 * be left, is refused, and with it the wave.
 * @throws RangeError when the list has problems (`sealedListProblems`)
 */
export async function decideList(list: SealedList, answers: WaveAnswers, deciding: WaveDeciding, comments: readonly CommentCounts[] = []): Promise<ListOutcome> {
  const problems = sealedListProblems(list)
  if (problems.length > 0) throw new RangeError(problems.join('; '))
  const { threshold = 10, protection = threshold } = deciding.rules ?? {}
  const { solve, milliseconds = 60_000 } = deciding
  const rules = { threshold, protection }
  const how = { rules, chance: chanceFrom(deciding.secret), solve, milliseconds, memory: new Map() }
  const decided: { counted: CountedTable; suppression: Suppression }[] = []
  for (const counted of countTables(list, answers)) {
    const { table } = counted
    // Too few in all: nothing can be shown of anybody.
    if (table.lines.length === 0 && table.groups.some(({ responders }) => responders < threshold)) return { kind: 'refused', table: counted.sealed.id }
    const earlier: Decided = decided.map(({ counted: { table }, suppression }) => ({ table, suppression }))
    const outcome = table.groups.length === 0 ? null : await decideTable(table, earlier, how)
    if (outcome === null) continue
    if (outcome.kind === 'refused' || isBare(counted, outcome.suppression, rules)) return { kind: 'refused', table: counted.sealed.id }
    decided.push({ counted, suppression: outcome.suppression })
  }
  const codes = answers.measures.map(({ code }) => code)
  const named = (items: Iterable<number>) => [...items].flatMap((item) => codes[item] ?? [])
  let open: OpenComments = {}
  const tables = decided.map(({ counted: { sealed, table, places }, suppression: { hidden, short, bare } }): TableDecision => {
    const shown = [...places.keys()].filter((id) => !hidden.has(id))
    const own = sealed.of === 'units' ? commentGroups(table, shown, comments, threshold, open) : {}
    open = Object.fromEntries(comments.map(({ question }) => [question, [...(open[question] ?? []), ...(own[question] ?? [])]]))
    return { id: table.id, audience: sealed.audience, shown, withheld: named(short), counted: named(bare), comments: own }
  })
  const gone = named(new Set(decided.flatMap(({ suppression }) => [...suppression.gone])))
  return { kind: 'decided', decision: { threshold, protection, audiences: list.audiences, tables, gone } }
}

/** Nothing is left of a table that had something to show. */
function isBare({ table, places }: CountedTable, { hidden, short }: Suppression, rules: Rules): boolean {
  const large = new Set(shortGroups(table, short, rules))
  return [...places.keys()].some((id) => !large.has(id)) && [...places.keys()].every((id) => hidden.has(id))
}
