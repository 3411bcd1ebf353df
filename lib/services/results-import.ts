import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readResultSet } from '@/db/site/read-results'
import { readWaveBySlug } from '@/db/site/read-waves'
import type { LinearProgramSolver } from '@/lib/domain/disclosure/linear-program'
import { sealedListProblems } from '@/lib/domain/disclosure/sealed-tables'
import { tableData } from '@/lib/domain/results/table-data'
import { workedOut } from '@/lib/domain/results/work'
import { workOut } from '@/lib/domain/results/work-out'
import { readHeadcount } from '@/lib/domain/statistics/analysis/headcount-table'
import { readQuestions } from '@/lib/domain/statistics/analysis/question-table'
import { readResponses } from '@/lib/domain/statistics/analysis/response-table'
import { auditTrail, type AuditTrail } from './audit-trail'
import { readCsv } from './csv-table'
import { keepResults } from './results-decide'

/** What is imported: the files of `results:analyse`, and what the wave is to be called. */
export type ResultsImport = {
  questions: { name: string; bytes: Uint8Array }
  responses: { name: string; bytes: Uint8Array }
  headcount: { name: string; bytes: Uint8Array } | null
  slug: string
  title: string
  /** When it closed, a day. */
  date: string
  organisation: string
  /** The column of units; null is 'unit' where there is one. */
  unit: string | null
  threshold: number
}

/** An earlier survey as the gate let it through, ready to be kept. */
export const earlierResults = z.object({ slug: z.string(), title: z.string(), date: z.string(), people: z.number(), summary: z.array(z.string()), worked: workedOut })
export type EarlierResults = z.output<typeof earlierResults>

export type Earlier = { ok: true; earlier: EarlierResults } | { ok: false; problems: string[] }

/**
 * Reads and works out an earlier survey, all of it or every problem. It opens no database: a command does it beside a
 * running site, which then keeps what came of it (`importResults`).
 * @param solve for the audit: whoever calls this waits for it
 */
export async function workOutEarlier(given: ResultsImport, solve: LinearProgramSolver): Promise<Earlier> {
  const problems: string[] = []
  if (!/^[a-z0-9-]{1,60}$/.test(given.slug)) problems.push(`--wave ${given.slug}: write lower-case letters, figures and hyphens, 60 at most`)
  if (given.title.trim() === '') problems.push('--title is missing')
  if (!isDay(given.date)) problems.push(`--date ${given.date}: write the day on which it closed, like 2024-11-29`)
  if (!Number.isInteger(given.threshold) || given.threshold < 5 || given.threshold > 20) problems.push(`--threshold ${given.threshold}: write a whole number from 5 to 20`)
  const table = (file: ResultsImport['questions']) => {
    const reading = readCsv(file.name, file.bytes)
    if (!reading.ok) problems.push(...reading.problems)
    return reading.ok ? reading.table : null
  }
  const [questions, responses, heads] = [table(given.questions), table(given.responses), given.headcount === null ? null : table(given.headcount)]
  if (questions === null || responses === null) return { ok: false, problems }
  const asked = readQuestions(questions)
  const read = readResponses(responses, asked.questions)
  problems.push(...asked.problems, ...read.problems)
  const { data } = read
  const unit = given.unit ?? (data.columns.has('unit') ? 'unit' : null)
  const column = unit === null ? null : (data.columns.get(unit) ?? null)
  if (unit !== null && column === null) problems.push(`--unit ${unit}: ${responses.file} has no such column: write one of ${[...data.columns.keys()].join(', ')}`)
  const counts = new Map<string, number>()
  for (const words of column ?? []) if (words !== null) counts.set(words, (counts.get(words) ?? 0) + 1)
  if (counts.size > mostUnits) problems.push(`--unit ${unit ?? ''}: has ${counts.size} different values: name a column of at most ${mostUnits} units`)
  const headcount = heads === null ? null : readHeadcount(heads, { all: data.respondents.length, units: counts })
  problems.push(...(headcount?.problems ?? []))
  if (problems.length > 0) return { ok: false, problems }

  const eligible = headcount?.headcount ?? null
  const about = {
    slug: given.slug, title: given.title.trim(), organisation: given.organisation, closed: given.date, covenantHash: null, surveyId: null, surveyVersion: null, modes: [],
    notes: eligible === null ? ['No headcount was given: margins have no finite population correction'] : [],
  }
  const texts = data.questions.filter(({ type }) => type === 'text').map(({ code, text }) => ({ code, text }))
  const result = tableData(data, unit, eligible, given.organisation)
  const unfit = sealedListProblems(result.list)
  if (unfit.length > 0) return { ok: false, problems: unfit.map((words) => `${heads?.file ?? responses.file}: ${words}`) }
  const worked = await workOut(result, about, texts, {
    threshold: given.threshold, secret: randomBytes(32).toString('hex'), solve, step: () => undefined,
  })
  if (worked.kind === 'refused') return { ok: false, problems: [refusal(worked)] }
  const summary = [`${data.respondents.length} answers to ${asked.questions.length} questions, ${counts.size} units`]
  return { ok: true, earlier: { slug: given.slug, title: about.title, date: given.date, people: data.respondents.length, summary, worked } }
}

export type Imported = { ok: true; imported: boolean; summary: string[] } | { ok: false; problems: string[] }

/**
 * Loads an earlier survey as a wave, so that trends begin with it. It is kept as what the gate let through: its answers
 * are not stored here. It is marked as imported; it was not sealed.
 */
export async function importResults({ slug, title, date, people, summary, worked }: EarlierResults, dryRun: boolean, trail: AuditTrail = auditTrail()): Promise<Imported> {
  const { database } = trail
  if ((await readResultSet(database, slug)) !== null || (await readWaveBySlug(database, slug)) !== null) return { ok: false, problems: [`--wave ${slug}: there is a wave of this name already`] }
  if (!dryRun) await keepResults({ kind: 'owner' }, worked, { slug, waveId: null, title, closedOn: date, people }, trail)
  return { ok: true, imported: !dryRun, summary }
}

/** More are no units but a column of something else, and the audit of what is hidden would not end. */
const mostUnits = 500

function isDay(words: string): boolean {
  const date = new Date(`${words}T12:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(words)
}

function refusal({ table, nearest }: { table: string; nearest: { words: readonly string[] } | null }): string {
  const safe = nearest === null ? 'nothing coarser is safe either' : `the nearest that is safe: ${nearest.words.join('; ')}`
  return `The table ‘${table}’ would give somebody away; ${safe}. Put small units together in the unit column, or leave it out, and import again`
}
