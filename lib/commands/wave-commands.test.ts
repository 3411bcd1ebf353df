import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { temporaryFolder } from '@/db/testing'
import { fictitiousRoster } from '@/lib/domain/survey/fictitious-roster'
import { rosterFile } from '@/lib/domain/survey/roster-file'
import { acquireDataLock } from '@/lib/services/data-lock'

const { folder, remove } = temporaryFolder()
const dataDir = path.join(folder, 'data')
const extract = path.join(folder, 'staff.csv')
beforeAll(() => writeFileSync(extract, rosterFile(fictitiousRoster('test', 2_000))))
afterAll(remove)

function run(command: string, args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['lib/commands/installed-command.mjs', command, ...args], { env: { PATH: process.env.PATH, DATA_DIR: dataDir, NODE_ENV: 'test' } })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
const held = async () => {
  const client = createClient({ url: `file:${path.join(dataDir, 'site.db')}` })
  const { rows } = await client.execute('SELECT count(*) AS n FROM roster_members')
  client.close()
  return rows[0]?.n
}

it('people:import tries an extract of two thousand dry, takes it in, and says where one is wrong', async () => {
  const dry = await run('people-import', [extract, '--dry-run'])
  expect(dry).toMatchObject({ code: 0, err: '' })
  expect(dry.out).toContain('2000 people would join')
  expect(dry.out).toContain('A dry run: nothing was changed')
  expect(await held()).toBe(0)
  const taken = await run('people-import', [extract])
  expect(taken).toMatchObject({ code: 0, err: '' })
  expect(taken.out).toContain('2000 people joined')
  expect(await held()).toBe(2000)

  const bad = path.join(folder, 'bad.csv')
  writeFileSync(bad, 'reference,post,unit,site,contract,email,kind\nA1,,Place,,permanent,,robot\n')
  expect(await run('people-import', [bad])).toMatchObject({
    code: 1, out: '', err: 'row 2, post: must not be empty\nrow 2, kind: must be employee, agency, councillor (‘robot’)\nNothing was imported\n',
  })
  expect((await run('people-import', [])).err).toContain('Say which extract')
  expect((await run('people-import', [extract, '--move', 'Place'])).err).toContain('is no move')
})

it('codes:print says what it cannot print', async () => {
  expect(await run('codes-print', ['--wave', 'no-such', '--out', path.join(folder, 'codes.pdf')])).toMatchObject({ code: 1, err: 'There is no wave ‘no-such’\n' })
  expect((await run('codes-print', [])).err).toContain('Say which and where')
})

it('a running site is asked, since one process writes to a data folder', async () => {
  const asked: unknown[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      asked.push([request.url, JSON.parse(Buffer.concat(parts).toString())])
      response.end(JSON.stringify(request.url === '/people-import'
        ? { ok: true, imported: true, summary: ['asked'], warnings: [], unitsAdded: [], suggestedMoves: [] }
        : { ok: true, codes: 7 }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const lock = await acquireDataLock(dataDir, (server.address() as AddressInfo).port)
  if (!lock.ok) throw new Error('The folder is held')
  const imported = await run('people-import', [extract, '--move', 'A > B = C'])
  const printed = await run('codes-print', ['--wave', 'pulse', '--out', 'codes.pdf', '--site', 'Depot'])
  lock.release()
  await new Promise((resolve) => server.close(resolve))
  expect(imported.out).toContain('asked')
  expect(printed.out).toContain('7 codes are in')
  expect(asked).toEqual([
    ['/people-import', { file: extract, dryRun: false, moves: [{ from: ['A', 'B'], to: ['C'] }] }],
    ['/codes-print', { wave: 'pulse', file: path.resolve('codes.pdf'), site: 'Depot', layout: 'cards' }],
  ])
})
