import { z } from 'zod'

/** A cell of the tables to audit. `upper` is Infinity where nothing is known; a released cell is its value. */
export type AuditCell =
  | { id: string; hidden: true; lower: number; upper: number }
  | { id: string; hidden: false; value: number }

/** The total is the sum of its parts. */
export type AuditRelation = { total: string; parts: readonly string[] }

export type AuditProblem = { cells: readonly AuditCell[]; relations: readonly AuditRelation[]; protection: number }

export type ProblemReading = { ok: true; problem: AuditProblem } | { ok: false; problems: readonly string[] }

/** Beyond this a number that arithmetic gives back is no longer the one that was written. */
const largest = Number.MAX_SAFE_INTEGER

const number = z.number({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be a number') })
  .refine((value) => Math.abs(value) <= largest, `must lie within ±${largest}, where sums are exact`)
const count = number.refine((value) => value >= 0, 'must not be below 0: cells are counts')

const hiddenCell = z.object({ lower: number.nullish(), upper: number.nullish() })
const shownCell = z.object({ value: count })
const anyCell = z.object({
  id: z.string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text') }),
  hidden: z.boolean('must be true or false').optional(),
})
const relation = z.object({ total: z.string('must be the id of a cell'), parts: z.array(z.string('must be the id of a cell'), 'must be a list of ids') })
const file = z.object(
  {
    cells: z.array(z.unknown(), 'must be a list'),
    relations: z.array(z.unknown(), 'must be a list'),
    protection: number.refine((value) => value >= 0, 'must not be negative'),
  },
  'must hold an object with cells, relations and protection',
)

/**
 * Reads a problem as `npm run disclosure:audit` takes it: `{cells, relations, protection}`. A hidden cell's `value`
 * and fields not named here are ignored; its `lower` defaults to 0 (and is 0 at least: cells are counts), its `upper`
 * to none. Refused, with the place of each problem: a wrong type, an id unknown or given twice, a released cell
 * without a value or with one below 0, a cell among its own parts, one part twice, no or a negative protection.
 */
export function readAuditProblem(input: unknown): ProblemReading {
  const whole = file.safeParse(input)
  if (!whole.success) return { ok: false, problems: problemsOf('the problem', whole.error) }
  const problems: string[] = []
  const cells: AuditCell[] = []
  const ids = new Set<string>()
  whole.data.cells.forEach((entry, index) => {
    const { cell, wrong } = readCell(entry, `cells[${index}]`)
    problems.push(...wrong)
    if (cell === undefined) return
    if (ids.has(cell.id)) problems.push(`cells[${index}]: the id ${quoted(cell.id)} is given twice`)
    ids.add(cell.id)
    cells.push(cell)
  })
  // Ids are looked up only where every cell was read, lest one wrong cell be told many times.
  const known = problems.length === 0 ? ids : undefined
  const relations = whole.data.relations.flatMap((entry, index) => {
    const { relation, wrong } = readRelation(entry, `relations[${index}]`, known)
    problems.push(...wrong)
    return relation === undefined ? [] : [relation]
  })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, problem: { cells, relations, protection: whole.data.protection } }
}

function readCell(entry: unknown, place: string): { cell?: AuditCell; wrong: string[] } {
  const any = anyCell.safeParse(entry)
  if (!any.success) return { wrong: problemsOf(place, any.error) }
  const { id, hidden = false } = any.data
  const named = `${place} (${quoted(id)})`
  if (!hidden) {
    const shown = shownCell.safeParse(entry)
    return shown.success ? { cell: { id, hidden, value: shown.data.value }, wrong: [] } : { wrong: problemsOf(named, shown.error) }
  }
  const bounds = hiddenCell.safeParse(entry)
  if (!bounds.success) return { wrong: problemsOf(named, bounds.error) }
  const { lower, upper } = bounds.data
  return { cell: { id, hidden, lower: Math.max(0, lower ?? 0), upper: upper ?? Infinity }, wrong: [] }
}

function readRelation(entry: unknown, place: string, known: Set<string> | undefined): { relation?: AuditRelation; wrong: string[] } {
  const parsed = relation.safeParse(entry)
  if (!parsed.success) return { wrong: problemsOf(place, parsed.error) }
  const { total, parts } = parsed.data
  const twice = parts.find((id, index) => parts.indexOf(id) !== index)
  const unknown = known === undefined ? undefined : [total, ...parts].find((id) => !known.has(id))
  const wrong = [
    ...(unknown === undefined ? [] : [`${place}: there is no cell ${quoted(unknown)}`]),
    ...(twice === undefined ? [] : [`${place}: ${quoted(twice)} is twice among the parts`]),
    ...(parts.includes(total) ? [`${place}: ${quoted(total)} is a part of itself`] : []),
  ]
  return wrong.length > 0 ? { wrong } : { relation: { total, parts }, wrong }
}

function problemsOf(place: string, error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => {
    const inner = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
    const words = message.startsWith('Invalid input') ? 'must be an object' : message
    return place === 'the problem' ? `${inner === '' ? place : inner.slice(1)} ${words}` : `${place}${inner} ${words}`
  })
}

function quoted(id: string): string {
  return JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id)
}
