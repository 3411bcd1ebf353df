// Names in the lockfile the packages for other kinds of machine that a registry did not show when it was made:
// `npm ci` refuses a lockfile that leaves an optional package out. Run by hand after `npm install`:
// npm run lock. Such an entry has a version and no integrity, which only the machine that needs it can learn.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'android']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'wasm32']

/** The optional packages that a locked package names with an exact version and the lockfile does not hold. */
export function missingFrom(lock) {
  return Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
    .filter(([name, version]) => /^\d/.test(version) && lock.packages[`node_modules/${name}`] === undefined)
    .map(([name, version]) => ({ name, version }))
}

function entryOf({ name, version }) {
  const words = name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  return { version, ...(cpu.length > 0 ? { cpu } : {}), optional: true, ...(os.length > 0 ? { os } : {}) }
}

export function completed(lock) {
  const added = Object.fromEntries(
    missingFrom(lock).map((missing) => [`node_modules/${missing.name}`, entryOf(missing)]),
  )
  const packages = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...lock, packages: Object.fromEntries(packages) }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const missing = missingFrom(lock)
  writeFileSync('package-lock.json', `${JSON.stringify(completed(lock), null, 2)}\n`)
  console.log(missing.length === 0 ? 'Nothing was missing' : `Named ${missing.map(({ name }) => name).join(', ')}`)
}
