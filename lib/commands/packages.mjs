import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PlainFailure, say } from './plain-failure.mjs'
import { runNpm } from './run.mjs'

/** Installs the packages that the lockfile names, where any is missing or another. */
export async function installPackages(folder) {
  if (areInstalled(folder)) return
  say('Installing packages: once, and a minute or two')
  // A development package is one that only tests and builds need; a first start builds.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const { code, words } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', ...patience], {
    cwd: folder,
    quiet: true,
  })
  if (code !== 0) throw new PlainFailure(installProblem(words))
}

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
    return there === undefined ? optional === true : there.version === version && there.integrity === integrity
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
    .filter((line) => line !== '' && !/^(code|errno|syscall|type|path|network (This|If|'))|complete log|^\s*\//.test(line))
  const reason = lines.find((line) => /failed|not found|No matching|denied|space/i.test(line)) ?? lines[0]
  return `The packages could not be installed: ${reason ?? 'npm gave no reason'}. Is the network there? Then try again`
}
