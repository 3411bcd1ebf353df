import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '@/db/testing'
import { acquireDataLock, type HeldDataLock } from '@/lib/services/data-lock'

let dataDir: string
let remove: () => void

beforeEach(() => {
  const temporary = temporaryFolder()
  dataDir = path.join(temporary.folder, 'data')
  remove = temporary.remove
})
afterEach(() => remove())

function run(command: string, args: string[] = [], env: Record<string, string> = {}): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['lib/commands/installed-command.mjs', command, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, NODE_ENV: 'test', ...env },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

const database = () => createClient({ url: `file:${path.join(dataDir, 'site.db')}` })
async function tamper(statement: string): Promise<void> {
  const client = database()
  for (const name of ['audit_entries_stay', 'audit_entries_kept', 'audit_heads_kept', 'audit_heads_go_forward']) await client.execute(`DROP TRIGGER ${name}`)
  await client.execute(statement)
  client.close()
}

describe('admin:link', () => {
  it("makes a link that is kept as a hash, for the owner of the data folder, and says so in the log", async () => {
    const { code, out, err } = await run('admin-link')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [, token] = /\/sign-in\/administrator\?token=([\w-]{43})\n$/.exec(out)!
    expect(statSync(dataDir).mode & 0o077).toBe(0)
    const client = database()
    const { rows } = await client.execute("SELECT action, actor_kind FROM audit_entries")
    expect(rows.map((row) => [row[0], row[1]])).toEqual([['administrator-link-made', 'owner']])
    const kept = (await client.execute('SELECT * FROM verification_tokens')).rows.map((row) => Object.values(row))
    client.close()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(readFileSync(path.join(dataDir, 'audit-witness.json'), 'utf8')).not.toContain(token)
  })

  it('puts another in the place of one made before', async () => {
    const first = await run('admin-link')
    const second = await run('admin-link')
    expect(first.out).not.toBe(second.out)
    const client = database()
    expect((await client.execute('SELECT count(*) FROM verification_tokens')).rows[0]?.[0]).toBe(1)
    client.close()
  })
})

describe('audit:verify', () => {
  it('finds an empty log whole', async () => {
    expect(await run('audit-verify')).toEqual({ code: 0, out: 'The audit log has no entries yet\nThe audit log is whole\n', err: '' })
  })

  it('finds a log whole, and later that what was written down elsewhere still stands', async () => {
    await run('admin-link')
    const { code, out } = await run('audit-verify')
    expect(code).toBe(0)
    const [, end] = /^1 entry; the log ends at (1:[0-9a-f]{16}) \(keep this elsewhere: --expect checks it later\)\nThe audit log is whole\n$/.exec(out)!
    await run('admin-link')
    expect(await run('audit-verify', ['--expect', end!])).toMatchObject({ code: 0, err: '' })
    expect(await run('audit-verify', ['--expect', '1:0123456789abcdef'])).toMatchObject({ code: 1, err: expect.stringContaining('Entry 1 is another') as string })
    expect(await run('audit-verify', ['--expect', `9:${end!.slice(2)}`])).toMatchObject({ code: 1, err: expect.stringContaining('its end was cut off') as string })
  })

  it.each([
    ['a flip', "UPDATE audit_entries SET actor_name = 'Nobody' WHERE sequence = 1", 'Entry 1 is not as it was written'],
    ['a deletion', 'DELETE FROM audit_entries WHERE sequence = 1', 'Entry 1 is missing'],
    ['a cut tail', 'DELETE FROM audit_entries WHERE sequence = 2', 'its end was cut off'],
    ['a lost end', 'DELETE FROM audit_heads', 'does not say where the log ends'],
  ])('finds %s, says what it is and what to do, and ends with 1', async (_, statement, words) => {
    await run('admin-link')
    await run('admin-link')
    await tamper(statement)
    const { code, err } = await run('audit-verify')
    expect(code).toBe(1)
    expect(err).toContain(words)
    expect(err).toMatch(/The audit log is NOT whole: keep the data folder as it is.*\n$/)
  })

  it('checks a backup as a copy, and leaves it as it is', async () => {
    await run('admin-link')
    const copy = path.join(dataDir, 'copy.db')
    const client = database()
    await client.execute(`VACUUM INTO '${copy}'`)
    client.close()
    await run('admin-link')
    const before = readFileSync(copy)
    const checked = await run('audit-verify', ['--copy', copy])
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('1 entry;') as string })
    expect(readFileSync(copy).equals(before)).toBe(true)
    expect(await run('audit-verify', ['--copy', path.join(dataDir, 'none.db')])).toMatchObject({ code: 1, err: expect.stringContaining('There is no file') as string })
    expect(existsSync(path.join(dataDir, 'none.db'))).toBe(false)
  })

  it('makes a lost witness anew when asked, and only where the rest is right', async () => {
    await run('admin-link')
    rmSync(path.join(dataDir, 'audit-witness.json'))
    expect(await run('audit-verify')).toMatchObject({ code: 1, err: expect.stringContaining('--new-witness') as string })
    expect(await run('audit-verify', ['--new-witness'])).toMatchObject({ code: 0, out: expect.stringContaining('made anew') as string })
    expect(await run('audit-verify')).toMatchObject({ code: 0 })
    await tamper("UPDATE audit_entries SET actor_name = 'Nobody' WHERE sequence = 1")
    rmSync(path.join(dataDir, 'audit-witness.json'))
    expect(await run('audit-verify', ['--new-witness'])).toMatchObject({ code: 1, err: expect.stringContaining('put the log right first') as string })
  })

  it('tells another key, and a question that it does not understand, from a damaged log', async () => {
    await run('admin-link')
    const other = { AUDIT_KEY: 'x'.repeat(40), SIGN_IN_SECRET: 'y'.repeat(40) }
    expect(await run('audit-verify', [], other)).toMatchObject({ code: 1, err: expect.stringContaining('with another key than this one') as string })
    expect(await run('audit-verify', ['--repair'])).toMatchObject({ code: 2, err: expect.stringContaining('could not be checked') as string })
    copyFileSync(path.join(dataDir, 'responses.db'), path.join(dataDir, 'site.db'))
    expect(await run('audit-verify')).toMatchObject({ code: 2 })
  })

  it('asks the running site, with its token', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(`${String(request.method)} ${String(request.url)} ${String(request.headers['x-golden-thread-token'])}`)
      response.end(JSON.stringify({ said: ['2 entries'], problems: ['Entry 1 is missing'] }))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const held = (await acquireDataLock(dataDir, (server.address() as AddressInfo).port)) as HeldDataLock
    const { code, out, err } = await run('audit-verify')
    held.release()
    server.close()
    expect(asked).toEqual([`POST /audit-verify ${held.lock.token}`])
    expect({ code, out }).toEqual({ code: 1, out: '2 entries\n' })
    expect(err).toContain('Entry 1 is missing\n')
  })
})
