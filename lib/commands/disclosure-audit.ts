import { readFileSync, statSync } from 'node:fs'
import { auditProblem } from '@/lib/domain/disclosure/audit'
import { readAuditProblem } from '@/lib/domain/disclosure/audit-problem'
import { solveHere } from '@/lib/platform/highs.mjs'
import { log } from '@/lib/platform/log'

// npm run -s disclosure:audit -- PROBLEM.json (or - for standard input)
const largestFile = 256 * 1024 * 1024
const tenMinutes = 600_000

/** What could not be audited, and where. */
class Refusal extends Error {}

function readJson(name: string): unknown {
  let text: string
  try {
    if (name !== '-' && statSync(name).size > largestFile) throw new Refusal(`${name} is larger than 256 MB`)
    text = readFileSync(name === '-' ? 0 : name, 'utf8')
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new Refusal(`${name} cannot be read${reason}`)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Refusal(`${name} is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}`)
  }
}

async function audit(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || rest.length > 0) throw new Refusal('Say which table: npm run -s disclosure:audit -- PROBLEM.json')
  const reading = readAuditProblem(readJson(name))
  if (!reading.ok) {
    const [first = '', ...others] = reading.problems
    const more = others.length === 0 ? '' : `; and ${others.length} more like it`
    throw new Refusal(`${name}: ${first}${more}`)
  }
  const outcome = await auditProblem(reading.problem, solveHere, tenMinutes)
  if (outcome.kind === 'infeasible') throw new Refusal(`${name}: ${outcome.where}`)
  const { cells, safe } = outcome
  const undecided = cells.filter((cell) => cell.undecided).length
  if (undecided > 0) log.warn(`${name}: ${undecided} cells could not be decided in time, and count as unsafe`)
  process.stdout.write(`${JSON.stringify({ cells, safe })}\n`)
  return safe ? 0 : 1
}

try {
  process.exitCode = await audit(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  log.warn(error.message)
  process.exitCode = 2
}
