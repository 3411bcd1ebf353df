import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { projectRoot } from '@/lib/platform/environment'
import { solveHere } from '@/lib/platform/highs.mjs'
import { log } from '@/lib/platform/log'
import { importResults, workOutEarlier, type EarlierResults } from '@/lib/services/results-import'
import { askSiteOr } from './ask-site'

const usage = `Usage: npm run results:import -- --questions QUESTIONS.csv --responses RESPONSES.csv [--headcount HEADCOUNT.csv]
  --wave SLUG --title WORDS --date YYYY-MM-DD
  [--unit COLUMN]         units, written 'Directorate > Unit' where there are levels; the column unit where there is one
  [--organisation NAME]   for whom it was asked (the title where left out)
  [--threshold N]         fewest answers of a figure, 5 to 20 (10)
  [--dry-run]             say what would be imported, and change nothing`

const result = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), imported: z.boolean(), summary: z.array(z.string()) }),
  z.object({ ok: z.literal(false), problems: z.array(z.string()) }),
])

const mostBytes = 256 * 1024 * 1024
const patience = 60_000
const text = { type: 'string' } as const

function file(name: string): { name: string; bytes: Uint8Array } {
  const place = path.resolve(projectRoot(), name)
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined || !found.isFile()) throw new Error(`${name}: there is no such file`)
  if (found.size > mostBytes) throw new Error(`${name}: is larger than 256 MB: take out columns that are not needed`)
  return { name: path.basename(name), bytes: readFileSync(place) }
}

async function keepOnSite(earlier: EarlierResults, dryRun: boolean) {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-import-'))
  const place = path.join(folder, 'earlier.json')
  try {
    writeFileSync(place, JSON.stringify(earlier), { mode: 0o600 })
    return result.parse(await askSiteOr('/results-import', { file: place, dryRun }, () => importResults(earlier, dryRun), patience))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

try {
  const { values } = parseArgs({
    options: { questions: text, responses: text, headcount: text, wave: text, title: text, date: text, unit: text, organisation: text, threshold: text, 'dry-run': { type: 'boolean', default: false } },
  })
  const { questions, responses, wave, title, date } = values
  if (questions === undefined || responses === undefined || wave === undefined || title === undefined || date === undefined) throw new Error(usage)
  const given = {
    questions: file(questions), responses: file(responses), headcount: values.headcount === undefined ? null : file(values.headcount),
    slug: wave, title, date, organisation: values.organisation ?? title, unit: values.unit ?? null, threshold: Number(values.threshold ?? 10),
  }
  // The sums are done here, beside a running site: it only keeps what came of them.
  const worked = await workOutEarlier(given, solveHere)
  const dryRun = values['dry-run']
  const taken = worked.ok ? await keepOnSite(worked.earlier, dryRun) : worked
  if (!taken.ok) {
    taken.problems.slice(0, 1000).forEach((problem) => log.warn(problem))
    log.warn('Nothing was imported')
    process.exitCode = 1
  } else {
    taken.summary.forEach((line) => log.say(line))
    log.say(taken.imported ? `Imported: /studio/results/${wave}` : 'A dry run: nothing was changed')
  }
} catch (error) {
  log.warn(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
