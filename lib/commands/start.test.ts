import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectFolder } from './project.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'start-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function command(file: string, env: Record<string, string>, cwd = projectFolder, ...args: string[]) {
  const child = spawn(process.execPath, [path.join('lib/commands', file), ...args], { cwd, env: { ...process.env, ...env } })
  let words = ''
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (words += part.toString()))
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, words: words.trim().split('\n'), out }
}

describe.each(['start.mjs', 'dev.mjs', 'test.mjs'])('%s', (file) => {
  it('says in one line that the port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const { code, words } = await command(file, { PORT: String(port), DATA_DIR: folder })
    server.close()
    expect(code).toBe(1)
    expect(words).toHaveLength(1)
    expect(words[0]).toContain(`Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm `)
  })

  it('says in one line that the data folder cannot be written to', async () => {
    await writeFile(path.join(folder, 'file'), '')
    const { code, words } = await command(file, { PORT: '', DATA_DIR: path.join(folder, 'file/data') })
    expect(code).toBe(1)
    expect(words).toHaveLength(1)
    expect(words[0]).toContain('cannot be written to (ENOTDIR)')
  })
})

it.each(['start.mjs', 'dev.mjs'])('%s lists everything that is wrong with the settings, the port among them', async (file) => {
  const { code, words } = await command(file, { PORT: 'banana', SITE_ORIGIN: 'https://host/path', DATA_DIR: folder })
  expect(code).toBe(1)
  expect(words).toEqual([
    'The environment is not right:',
    '  PORT is not a number: write a port such as 3000',
    '  SITE_ORIGIN is not an origin: write https://host or http://localhost:3000, with no path',
  ])
})

it('test.mjs says in one line that the port is none', async () => {
  const { code, words } = await command('test.mjs', { PORT: '70000', DATA_DIR: folder })
  expect(code).toBe(1)
  expect(words).toEqual(['PORT is not a port: write a number such as 3000'])
})

it.each([
  ['start.mjs', ''],
  ['installed-command.mjs', 'record-verify'],
  ['installed-command.mjs', 'people-generate'],
])('says in one line, with npm’s reason, that packages are out of reach: %s %s', async (file, name) => {
  // A fresh clone's commands, with nothing installed and a registry that is not there.
  const clone = path.join(folder, 'clone')
  await cp(path.join(projectFolder, 'lib/commands'), path.join(clone, 'lib/commands'), { recursive: true })
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    await cp(path.join(projectFolder, file), path.join(clone, file))
  }
  const { code, words, out } = await command(
    file,
    {
      PORT: '',
      DATA_DIR: path.join(folder, 'data'),
      HOME: folder,
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: path.join(folder, 'cache'),
    },
    clone,
    name,
  )
  expect(code).toBe(1)
  expect(words).toEqual([
    'Installing packages: once, and a minute or two',
    expect.stringMatching(/^The packages could not be installed: .*127\.0\.0\.1:9.*Then try again$/),
  ])
  // What another program reads of a command holds nothing but its answer.
  expect(out).toBe('')
  expect(await readdir(clone)).not.toContain('.next')
}, 120_000)

it('no command of package.json needs a package before it can install one', async () => {
  const { scripts } = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  expect(Object.values(scripts).filter((line) => line.includes('--import'))).toEqual([])
  const files = Object.values(scripts).flatMap((line) => /installed-command\.mjs ([\w-]+)$/.exec(line)?.[1] ?? [])
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) expect((await readFile(path.join(projectFolder, 'lib/commands', `${file}.ts`), 'utf8')).length).toBeGreaterThan(0)
})

it('says it to an old Node too, which must be able to read the first two files', async () => {
  for (const file of ['start.mjs', 'dev.mjs', 'test.mjs', 'installed-command.mjs', 'node-version.mjs']) {
    const words = await readFile(path.join(projectFolder, 'lib/commands', file), 'utf8')
    // None of what Node 14 cannot parse.
    expect(words).not.toMatch(/\?\?=|\|\|=|&&=|^await |static \{|\.at\(|#\w+ in|with \{/m)
    expect([...words.matchAll(/^import .* from '(.*)'/gm)].map((match) => match[1])).toEqual(
      file === 'node-version.mjs' ? [] : ['./node-version.mjs'],
    )
  }
})
