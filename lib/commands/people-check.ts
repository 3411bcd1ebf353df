import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { RosterPerson } from '@/lib/domain/survey/roster'
import { rosterChanges, rosterSummary, rosterWarnings } from '@/lib/domain/survey/roster-changes'
import { readRosterFile } from '@/lib/domain/survey/roster-file'
import { rosterProblemWords } from '@/lib/domain/survey/roster-problem'
import { unitWords } from '@/lib/domain/survey/roster'
import { suggestedMoves } from '@/lib/domain/survey/unit-move'
import { projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'

// npm run people:check -- FILE.csv [--previous FILE.csv]: what is wrong with an extract, and what it would change.

function people(file: string): RosterPerson[] | null {
  const reading = readRosterFile(readFileSync(path.resolve(projectRoot(), file)))
  if (reading.ok) return reading.people
  reading.problems.forEach((problem) => log.warn(`${file}: ${rosterProblemWords(problem)}`))
  return null
}

function check(file: string, earlier: string | undefined): boolean {
  const next = people(file)
  const previous = earlier === undefined ? [] : people(earlier)
  if (next === null || previous === null) return false
  const changes = rosterChanges(previous, next)
  rosterSummary(changes).forEach((line) => log.say(line))
  rosterWarnings(previous, changes).forEach((line) => log.say(line))
  suggestedMoves(previous, next).forEach(({ from, to }) => log.say(`${unitWords(from)} looks moved or renamed: ${unitWords(to)}`))
  return true
}

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { previous: { type: 'string' } } })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Error('Say which extract: npm run people:check -- FILE.csv')
  if (!check(file, values.previous)) process.exitCode = 1
} catch (error) {
  log.warn(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
