import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { buildApp } from './build-app.mjs'
import { PlainFailure } from './plain-failure.mjs'
import { projectFolder } from './project.mjs'
import { run } from './run.mjs'
import { countsOfCheck, countsOfPlaywright, countsOfVitest } from './test-counts.mjs'

/** The tests' own build, beside the one that may be running. */
export const testDistDir = '.next-test'

/** What `npm test` runs, in this order. Each answers with its counts. */
export const suites = [
  { name: 'lint', run: lint },
  { name: 'types', run: types },
  { name: 'unit', run: unit },
  { name: 'build', run: build },
  { name: 'journeys', run: journeys },
]

/** A program of a package, run by this Node. */
function tool(file, args, env = {}) {
  return run(process.execPath, [path.join('node_modules', file), ...args], { cwd: projectFolder, env })
}

async function lint() {
  const eslint = await tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])
  const rooms = ['app', 'components', 'db', 'lib', 'e2e']
  const cruise = await tool('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', ...rooms])
  return countsOfCheck(eslint.code + cruise.code)
}

/** Everything of ours, and of the generated route types only those of this build. */
const checked = [
  ...['app', 'components', 'db', 'e2e', 'lib'].flatMap((room) => [`../${room}/**/*.ts`, `../${room}/**/*.tsx`]),
  '../app/*/.well-known/**/*.ts',
  '../*.ts',
  './types/**/*.ts',
]

/**
 * With the route types of the sources as they now are, and with none that a build of other sources has left.
 */
async function types() {
  const routes = await tool('next/dist/bin/next', ['typegen'], { NEXT_DIST_DIR: testDistDir })
  if (routes.code !== 0) return countsOfCheck(routes.code)
  const config = path.join(testDistDir, 'tsconfig.json')
  mkdirSync(testDistDir, { recursive: true })
  writeFileSync(config, JSON.stringify({ extends: '../tsconfig.json', include: checked }))
  return countsOfCheck((await tool('typescript/bin/tsc', ['--noEmit', '--project', config])).code)
}

async function unit({ folder }) {
  const report = path.join(folder, 'unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await tool('vitest/vitest.mjs', args, { ...apart(), NODE_ENV: 'test', DATA_DIR: folder })
  return countsOfVitest(readReport(report), code)
}

async function build() {
  await buildApp(projectFolder, testDistDir)
  return countsOfCheck(0)
}

async function journeys({ folder, port = '', browser }) {
  const report = path.join(folder, 'journeys.json')
  const { code } = await tool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    ...apart(),
    PORT: port,
    DATA_DIR: path.join(folder, 'data'),
    CHROMIUM_PATH: browser,
    NEXT_DIST_DIR: testDistDir,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return countsOfPlaywright(readReport(report), code)
}

/** Nothing that the caller's shell or `.env` says of a real site may reach a test: of each setting, none. */
function apart() {
  const settings = readFileSync(path.join(projectFolder, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)
  return Object.fromEntries([...settings].map(([, name]) => [name, '']))
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new PlainFailure('The suite ended without a report')
  }
}
