import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smallRecord, writeRecordFiles } from '@/db/record-files/small-record'
import { temporaryFolder } from '@/db/testing'
import { acquireDataLock, type HeldDataLock } from '@/lib/services/data-lock'

let folder: string
let dataDir: string
let remove: () => void

beforeEach(() => {
  const temporary = temporaryFolder()
  folder = temporary.folder
  dataDir = path.join(folder, 'data')
  remove = temporary.remove
  writeRecordFiles(folder, smallRecord())
})
afterEach(() => remove())

/** Runs a command as npm does, on a data folder of its own. */
function run(command: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['lib/commands/installed-command.mjs', command, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, NODE_ENV: 'test' },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

describe('record:load', () => {
  it('loads, says how many rows, and lets the data folder go', async () => {
    const first = await run('record-load', folder)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^Version 1 of 2021-02-01: \d+ rows added, 0 changed, 0 removed, 0 as they were\nThe pages will be baked again at the next start\n$/)
    expect(existsSync(path.join(dataDir, 'golden-thread.lock'))).toBe(false)

    const second = await run('record-load', folder)
    expect(second).toMatchObject({ code: 0, err: '' })
    expect(second.out).toMatch(/^Version 1 of 2021-02-01: 0 rows added, 0 changed, 0 removed, \d+ as they were\n$/)
  })

  it('names every problem and fails', async () => {
    writeRecordFiles(folder, { gaps: 'nothing', streams: null })
    const { code, out, err } = await run('record-load', folder)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^gaps\.yaml \(line 1\): must be a list.*\n[^]*Refused: nothing was changed\n$/)
  })

  it('waits for nobody who is at work without a port', async () => {
    const held = (await acquireDataLock(dataDir, null)) as HeldDataLock
    const { code, err } = await run('record-load', folder)
    held.release()
    expect(code).toBe(1)
    expect(err).toBe(`Process ${process.pid} is writing to ${dataDir}: wait for it, then try again\n`)
  })

  it('asks the running site, with its token, and says what it said', async () => {
    const asked: { request: IncomingMessage; body: string }[] = []
    const answers = [
      { outcome: 'refused', problems: ['gaps.yaml: is missing'] },
      {
        outcome: 'loaded', version: { number: 7, published: '2026-01-01', hash: 'x' }, inserted: 1, changed: 2,
        removed: 3, unchanged: 4, publication: { published: true, generation: 'g', milliseconds: 1 },
      },
    ]
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => (body += String(chunk)))
      request.on('end', () => {
        asked.push({ request, body })
        response.end(JSON.stringify(answers[asked.length - 1]))
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const held = (await acquireDataLock(dataDir, (server.address() as AddressInfo).port)) as HeldDataLock

    const refused = await run('record-load', folder)
    const loaded = await run('record-load', folder)
    held.release()
    server.close()

    expect(refused).toEqual({ code: 1, out: '', err: 'gaps.yaml: is missing\nRefused: nothing was changed\n' })
    expect(loaded).toEqual({
      code: 0,
      out: 'Version 7 of 2026-01-01: 1 rows added, 2 changed, 3 removed, 4 as they were\nReaders of the running site see it now\n',
      err: '',
    })
    expect(asked.map(({ request, body }) => [request.method, request.url, request.headers['x-golden-thread-token'], body])).toEqual(
      Array(2).fill(['POST', '/record-load', held.lock.token, JSON.stringify({ folder })]),
    )
    expect(existsSync(path.join(dataDir, 'site.db'))).toBe(false)
  })
})

describe('record:verify', () => {
  it('fails where a text is another, and says how much was checked', async () => {
    writeFileSync(path.join(folder, 'plan.txt'), 'to build ten houses')
    const { code, out, err } = await run('record-verify', folder, '--record', folder)
    expect(code).toBe(1)
    expect(out).toBe('20 citations and 10 quotations checked against 1 texts\n')
    expect(err).toMatch(/sources\.yaml, row 1 \(line 13\), sha256: plan\.txt is another text/)
  })

  it('wants to know where the texts are', async () => {
    const none = await run('record-verify')
    expect(none).toMatchObject({ code: 1, err: 'Say where the texts are: npm run record:verify -- FOLDER\n' })
    const nowhere = await run('record-verify', '/nowhere')
    expect(nowhere.code).toBe(1)
    expect(nowhere.err).toMatch('/nowhere: is not a folder that can be read')
  })
})
