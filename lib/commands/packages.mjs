import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PlainFailure, sayAside } from './plain-failure.mjs'
import { runNpm } from './run.mjs'

/** Installs the packages that the lockfile names, where any is missing or another. */
export async function installPackages(folder) {
  if (areInstalled(folder)) return
  sayAside('Installing packages: once, and a minute or two')
  const install = (...args) => runNpm([...args, ...flags], { cwd: folder, quiet: true })
  let { code, words } = await install('ci')
  // A lockfile names only what the registry it was made with had, and some have packages for fewer machines.
  // This adds what is missing for this machine, keeps every version that is named and leaves the file alone.
  if (code !== 0 && words.includes('EUSAGE')) ({ code, words } = await install('install', '--no-save'))
  if (code !== 0) throw new PlainFailure(installProblem(words))
}

/** Development packages too: a first start builds. And patience for a second or two, not for a minute. */
const flags = [
  '--include=dev',
  '--no-audit',
  '--no-fund',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=200',
  '--fetch-retry-factor=3',
]

/**
 * Whether node_modules is what the lockfile says. npm writes down what it has installed, and only when all of
 * it is there; packages for other machines are named optional and may be missing.
 */
export function areInstalled(folder) {
  const wanted = packagesIn(path.join(folder, 'package-lock.json'))
  const found = packagesIn(path.join(folder, 'node_modules/.package-lock.json'))
  if (wanted === undefined || found === undefined) return false
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true
    const there = found[place]
    if (there === undefined) return optional === true
    // The lockfile gives no integrity for what only other kinds of machine install; theirs learn it.
    return there.version === version && (integrity === undefined || there.integrity === integrity)
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** One line for a failed installation, with the line of npm's that says the most. */
export function installProblem(words) {
  const lines = words
    .split('\n')
    .map((line) => /^npm (?:error|ERR!) ?(.*)$/.exec(line.trim())?.[1]?.trim() ?? '')
    .filter((line) => line !== '' && !/^(at|code:?|errno:?|syscall:?|type:?|path|network) |complete log/.test(line))
  const reason = lines.find((line) => /failed|not found|No matching|denied|space/i.test(line)) ?? lines[0]
  return `The packages could not be installed: ${reason ?? 'npm gave no reason'}. Is the network there? Then try again`
}
