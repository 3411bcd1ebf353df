import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import { defaultOptions, type AnalysisOptions } from '@/lib/domain/statistics/analysis/options'
import { outputColumns, outputNames, type OutputTables } from '@/lib/domain/statistics/analysis/output-table'
import type { Table } from '@/lib/domain/statistics/analysis/table'
import { projectRoot } from '@/lib/platform/environment'
import { solveHere } from '@/lib/platform/highs.mjs'
import { log } from '@/lib/platform/log'
import { readCsv } from '@/lib/services/csv-table'
import { analyseResults } from '@/lib/services/results-analyse'
import { unitGate } from '@/lib/services/unit-gate'

const usage = `Usage: npm run -s results:analyse -- --questions QUESTIONS.csv --responses RESPONSES.csv --out DIR
  [--headcount HEADCOUNT.csv]    everyone eligible, by unit and in all: margins are corrected for it
  [--unit COLUMN]                units to compare with the rest, by a column of the responses
  [--outcome CODE] [--predictors CODE,CODE]    what goes with a question or an index
  [--margins MARGINS.csv] [--trim]             weights by raking; trimmed to 0.3–3
  [--missing listwise|pairwise]  respondents with gaps in a theme's reliability (listwise)
  [--threshold N]                fewest answers of a unit that is shown, 5 to 20 (10)
  [--min-n N]                    in place of every smallest n of tests, reliability and drivers`.split('\n')

/** Larger than any council's survey; a slip of the hand should not fill the memory. */
const mostBytes = 256 * 1024 * 1024

const text = { type: 'string' } as const
const known = {
  questions: text, responses: text, headcount: text, outcome: text, predictors: text, unit: text, threshold: text,
  'min-n': text, missing: text, margins: text, out: text, trim: { type: 'boolean' }, help: { type: 'boolean' },
} as const

type Asked = { questions: string; responses: string; headcount: string | null; margins: string | null; out: string; options: AnalysisOptions }

/** What the words of the command ask for, or every reason why they cannot be followed. */
function asked(args: string[]): Asked | string[] {
  let values
  try {
    values = parseArgs({ args, options: known, allowPositionals: false }).values
  } catch (error) {
    return [error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error)]
  }
  if (values.help === true) return []
  const { questions, responses, out } = values
  const problems: string[] = []
  for (const name of ['questions', 'responses', 'out'] as const) {
    if (values[name] === undefined || values[name] === '') problems.push(`--${name} is missing`)
  }
  const missing = values.missing ?? defaultOptions.missing
  if (missing !== 'listwise' && missing !== 'pairwise') problems.push(`--missing ${missing}: write listwise or pairwise`)
  const number = (name: 'threshold' | 'min-n'): number | null => {
    const words = values[name]
    if (words === undefined) return null
    if (!/^\d{1,9}$/.test(words)) problems.push(`--${name} ${words}: write a whole number`)
    return Number(words)
  }
  const options: AnalysisOptions = {
    outcome: values.outcome ?? null,
    predictors: values.predictors === undefined ? null : values.predictors.split(',').map((code) => code.trim()).filter((code) => code !== ''),
    unit: values.unit ?? null,
    threshold: number('threshold') ?? defaultOptions.threshold,
    minN: number('min-n'),
    missing: missing === 'pairwise' ? missing : 'listwise',
    trim: values.trim === true,
  }
  if (problems.length > 0 || questions === undefined || responses === undefined || out === undefined) return problems
  return { questions, responses, headcount: values.headcount ?? null, margins: values.margins ?? null, out, options }
}

/** A file as a table; what is wrong with it is added to the problems. */
function read(file: string | null, problems: string[]): Table | null {
  if (file === null) return null
  const place = path.resolve(projectRoot(), file)
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined || !found.isFile()) {
    problems.push(`${file}: there is no such file`)
    return null
  }
  if (found.size > mostBytes) {
    problems.push(`${file}: is larger than 256 MB: take out columns that are not needed`)
    return null
  }
  const reading = readCsv(path.basename(file), readFileSync(place))
  if (!reading.ok) problems.push(...reading.problems)
  return reading.ok ? reading.table : null
}

/** All files or none: they are written beside, then moved to their names. */
function write(folder: string, tables: OutputTables, report: object): void {
  mkdirSync(folder, { recursive: true })
  const beside = mkdtempSync(path.join(folder, '.writing-'))
  try {
    const files = new Map(outputNames.map((name) => {
      const columns = outputColumns[name]
      const rows = tables[name].map((row) => columns.map((column) => row[column] ?? null))
      return [`${name}.csv`, stringify([[...columns], ...rows])]
    }))
    files.set('report.json', `${JSON.stringify(report, null, 2)}\n`)
    for (const [file, words] of files) writeFileSync(path.join(beside, file), words)
    for (const file of files.keys()) renameSync(path.join(beside, file), path.join(folder, file))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** A column of another kind would fill the screen a thousand times over. */
const mostTold = 1000

function fail(problems: string[], code: number): void {
  problems.slice(0, mostTold).forEach((problem) => log.warn(problem))
  if (problems.length > mostTold) log.warn(`and ${problems.length - mostTold} more`)
  process.exitCode = code
}

function refuse(problems: string[]): void {
  fail(problems, 1)
  log.warn(problems.length === 1 ? '1 problem: nothing was written' : `${problems.length} problems: nothing was written`)
}

async function run(): Promise<void> {
  const what = asked(process.argv.slice(2))
  if (Array.isArray(what)) {
    if (what.length === 0) usage.forEach((line) => log.say(line))
    else fail([...what, ...usage], 2)
    return
  }
  const problems: string[] = []
  const [questions, responses] = [read(what.questions, problems), read(what.responses, problems)]
  const [headcount, margins] = [read(what.headcount, problems), read(what.margins, problems)]
  if (questions === null || responses === null || problems.length > 0) {
    refuse(problems)
    return
  }
  const analysis = await analyseResults({ questions, responses, headcount, margins, options: what.options }, unitGate(solveHere))
  if (!analysis.ok) {
    refuse(analysis.problems)
    return
  }
  try {
    write(path.resolve(projectRoot(), what.out), analysis.tables, analysis.report)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    refuse([`--out ${what.out}: cannot be written to (${String(error.code)}): name a folder that you may write to, with room on its disk`])
    return
  }
  const counts = outputNames.map((name) => `${name} ${analysis.tables[name].length}`).join(', ')
  log.say(`Wrote ${what.out}: rows of ${counts}`)
  analysis.notes.forEach((note) => log.say(note))
}

try {
  await run()
} catch (error) {
  fail([error instanceof Error ? error.message : String(error)], 1)
}
