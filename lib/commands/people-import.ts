import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { rosterProblemWords } from '@/lib/domain/survey/roster-problem'
import { projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { importRosterAsOwner, readUnitMove, unitMoveWords } from '@/lib/services/roster-import'
import { askSiteOr } from './ask-site'

// npm run people:import -- FILE.csv [--dry-run] [--move "Old > Unit = New > Unit"]…: takes in a human-resources extract, all or nothing.

const move = z.object({ from: z.array(z.string()), to: z.array(z.string()) })
const result = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true), imported: z.boolean(), summary: z.array(z.string()), warnings: z.array(z.string()), unitsAdded: z.array(z.string()),
    suggestedMoves: z.array(move),
  }),
  z.object({
    ok: z.literal(false),
    problems: z.array(z.object({ row: z.number().nullable(), field: z.string().nullable(), message: z.string(), value: z.string().optional() })),
  }),
])

/** Some thousand people on a small machine. */
const patience = 5 * 60_000

async function take(file: string, dryRun: boolean, moves: z.output<typeof move>[]): Promise<boolean> {
  const here = () => importRosterAsOwner(readFileSync(file), { dryRun, moves })
  const taken = result.parse(await askSiteOr('/people-import', { file, dryRun, moves }, here, patience))
  if (!taken.ok) {
    taken.problems.forEach(({ value, ...problem }) => log.warn(rosterProblemWords(value === undefined ? problem : { ...problem, value })))
    log.warn('Nothing was imported')
    return false
  }
  taken.summary.forEach((line) => log.say(line))
  if (taken.unitsAdded.length > 0) log.say(`${taken.unitsAdded.length} units are new: ${taken.unitsAdded.join(', ')}`)
  taken.warnings.forEach((line) => log.say(line))
  taken.suggestedMoves.forEach((one) => log.say(`A unit looks moved or renamed; if so, add --move "${unitMoveWords(one)}"`))
  log.say(taken.imported ? 'Imported' : 'A dry run: nothing was changed')
  return true
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, move: { type: 'string', multiple: true, default: [] } },
  })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Error('Say which extract: npm run people:import -- FILE.csv')
  const moves = values.move.map((words) => {
    const read = readUnitMove(words)
    if (read === null) throw new Error(`${words} is no move: write --move "Old > Unit = New > Unit"`)
    return read
  })
  if (!(await take(path.resolve(projectRoot(), file), values['dry-run'], moves))) process.exitCode = 1
} catch (error) {
  log.warn(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
