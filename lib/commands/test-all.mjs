import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { needBrowser } from './browser.mjs'
import { dataDirProblem, isPort, portProblem } from './checks.mjs'
import { installPackages } from './packages.mjs'
import { PlainFailure, runAsCommand, say } from './plain-failure.mjs'
import { projectFolder } from './project.mjs'
import { countsLine, sumOf } from './test-counts.mjs'
import { suites } from './test-suites.mjs'

/** Runs the suites named, or all; the last line says how many tests passed and failed. */
export function testAll(names) {
  return runAsCommand(async () => {
    process.chdir(projectFolder)
    process.env.NEXT_TELEMETRY_DISABLED = '1'
    const chosen = choose(names)
    const port = process.env.PORT?.trim() || undefined
    if (port !== undefined && !isPort(port)) throw new PlainFailure('PORT is not a port: write a number such as 3000')
    const taken = port === undefined ? undefined : await portProblem(Number(port), 'npm test')
    if (taken !== undefined) throw taken
    const folder = testFolder()
    try {
      await installPackages(projectFolder)
      const browser = chosen.some(({ name }) => name === 'journeys') ? await needBrowser(projectFolder) : undefined
      const total = sumOf(await runAll(chosen, { folder, port, browser }))
      say(`\n${countsLine(total)}`)
      process.exitCode = total.failed > 0 ? 1 : 0
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

function choose(names) {
  const known = suites.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new PlainFailure(`There is no suite ${unknown}: there are ${known.join(', ')}`)
  return suites.filter(({ name }) => names.length === 0 || names.includes(name))
}

/** A folder for everything the tests write, within the caller's data folder where they name one. */
function testFolder() {
  const named = process.env.DATA_DIR?.trim()
  if (!named) return mkdtempSync(path.join(tmpdir(), 'golden-thread-test-'))
  const dataDir = path.resolve(projectFolder, named)
  const problem = dataDirProblem(dataDir)
  if (problem !== undefined) throw problem
  mkdirSync(dataDir, { recursive: true })
  return mkdtempSync(path.join(dataDir, 'test-'))
}

/** Every suite runs, whatever became of the one before it. */
async function runAll(chosen, place) {
  const results = []
  for (const { name, run } of chosen) {
    say(`\n— ${name}`)
    const counts = await run(place).catch((error) => {
      process.stderr.write(`${error instanceof PlainFailure ? error.message : (error.stack ?? error)}\n`)
      return { passed: 0, failed: 1, skipped: 0 }
    })
    say(`${name}: ${countsLine(counts)}`)
    results.push(counts)
  }
  return results
}
