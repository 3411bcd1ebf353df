import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { areInstalled, installPackages, installProblem } from './packages.mjs'
import { projectFolder } from './project.mjs'

type Packages = Record<string, { version: string; integrity?: string; optional?: boolean }>

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packages-'))
  await mkdir(path.join(folder, 'node_modules'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function installed(wanted: Packages, found?: Packages): Promise<boolean> {
  await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  if (found) await writeFile(path.join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: found }))
  return areInstalled(folder)
}

describe('the packages', () => {
  const wanted = { '': { version: '1' }, 'node_modules/a': { version: '1.0.0', integrity: 'x' } }

  it('are there when npm has written down that they are', async () => {
    expect(await installed(wanted, { 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBe(true)
    expect(areInstalled(projectFolder)).toBe(true)
  })

  it('are not there before, in part, or in another version', async () => {
    expect(await installed(wanted)).toBe(false)
    expect(await installed(wanted, {})).toBe(false)
    expect(await installed(wanted, { 'node_modules/a': { version: '1.0.1', integrity: 'y' } })).toBe(false)
  })

  it('need not include those for other machines', async () => {
    const forAnother = { 'node_modules/mac': { version: '1', optional: true } }
    expect(await installed(forAnother, {})).toBe(true)
    expect(await installed(forAnother, { 'node_modules/mac': { version: '1', integrity: 'learnt there' } })).toBe(true)
  })
})

it('for this machine are added where the lockfile does not name them, and the lockfile is left alone', async () => {
  const project = { name: 'site', version: '1.0.0', dependencies: { part: 'file:./part' } }
  const lock = JSON.stringify({ name: 'site', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'site' } } })
  await mkdir(path.join(folder, 'part'))
  await writeFile(path.join(folder, 'part/package.json'), JSON.stringify({ name: 'part', version: '1.0.0' }))
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(project))
  await writeFile(path.join(folder, 'package-lock.json'), lock)
  await installPackages(folder)
  expect(await readdir(path.join(folder, 'node_modules'))).toContain('part')
  expect(await readFile(path.join(folder, 'package-lock.json'), 'utf8')).toBe(lock)
})

describe('a failed installation', () => {
  it('is told in one line, with npm’s own reason', () => {
    const words = [
      'npm warn Unknown user config "x"',
      'npm error code ECONNREFUSED',
      'npm error errno ECONNREFUSED',
      'npm error FetchError: request to http://127.0.0.1:9/zod failed, reason: connect ECONNREFUSED 127.0.0.1:9',
      'npm error     at ClientRequest.<anonymous> (/usr/lib/x.js:130:14)',
      'npm error network If you are behind a proxy, please check it',
      'npm error A complete log of this run can be found in: /home/x/.npm/_logs/1.log',
    ].join('\n')
    expect(installProblem(words)).toBe(
      'The packages could not be installed: FetchError: request to http://127.0.0.1:9/zod failed, reason: connect ECONNREFUSED 127.0.0.1:9. Is the network there? Then try again',
    )
    expect(installProblem('')).toContain('npm gave no reason')
  })
})
