import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '@/db/testing'
import { processBirth } from '@/lib/platform/process-birth'
import { makeDataDir } from './data-dir'
import { acquireDataLock, dataLockName, readDataLock, type DataLock, type HeldDataLock } from './data-lock'

let dataDir: string
let remove: () => void
let file: string

beforeEach(() => {
  const temporary = temporaryFolder()
  remove = temporary.remove
  dataDir = path.join(temporary.folder, 'data')
  file = path.join(dataDir, dataLockName)
})
afterEach(() => remove())

const leave = (lock: Partial<DataLock>) => {
  makeDataDir(dataDir)
  const whole = { pid: process.pid, port: 1, token: 'left', startedAt: new Date().toISOString(), birth: processBirth(process.pid), ...lock }
  writeFileSync(file, JSON.stringify(whole))
}

/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid

describe('the data lock', () => {
  it('is taken once, kept to its owner, and let go', async () => {
    const held = (await acquireDataLock(dataDir, 3000)) as HeldDataLock
    expect(held.ok).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(held.lock)
    expect(await readDataLock(dataDir)).toMatchObject({ pid: process.pid, port: 3000 })

    expect(await acquireDataLock(dataDir, 3001)).toEqual({ ok: false, holder: held.lock })
    held.setPort(4000)
    expect(await readDataLock(dataDir)).toMatchObject({ port: 4000, token: held.lock.token })

    held.release()
    expect(await readDataLock(dataDir)).toBeNull()
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('goes to one of many who ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => acquireDataLock(dataDir, null)))
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('does not outlive its process', async () => {
    leave({ pid: ended() })
    expect(await readDataLock(dataDir)).toBeNull()
    expect(await acquireDataLock(dataDir, null)).toMatchObject({ ok: true })
  })

  it('is not held by a later process with the same number', async () => {
    leave({ birth: 'another-boot:1' })
    expect(await readDataLock(dataDir)).toBeNull()
    expect(await acquireDataLock(dataDir, null)).toMatchObject({ ok: true })
  })

  it('is let go by nobody but its holder', async () => {
    const held = (await acquireDataLock(dataDir, null)) as HeldDataLock
    leave({ token: 'of somebody else' })
    held.release()
    expect(existsSync(file)).toBe(true)
  })

  it('left broken is nobody’s', async () => {
    makeDataDir(dataDir)
    writeFileSync(file, '{"pid":')
    expect(await readDataLock(dataDir)).toBeNull()
    expect(await acquireDataLock(dataDir, null)).toMatchObject({ ok: true })
  })

  describe('where a system cannot tell when a process began', () => {
    const longAgo = new Date(Date.now() - 3_600_000).toISOString()

    it('is believed while a start may take', async () => {
      leave({ birth: null, port: 1 })
      expect(await readDataLock(dataDir)).not.toBeNull()
    })

    it('is not believed later without anybody at its port', async () => {
      leave({ birth: null, port: 1, startedAt: longAgo })
      expect(await readDataLock(dataDir)).toBeNull()
    })

    it('is believed while somebody answers there', async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await new Promise((resolve) => server.once('listening', resolve))
      leave({ birth: null, port: (server.address() as { port: number }).port, startedAt: longAgo })
      expect(await readDataLock(dataDir)).not.toBeNull()
      server.close()
    })
  })
})

describe('the data folder', () => {
  it('is made for its owner only', () => {
    makeDataDir(dataDir)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    makeDataDir(dataDir)
  })

  it.each(['/proc/golden-thread', '/dev/null/data'])('says in one line that %s cannot be used', (folder) => {
    expect(() => makeDataDir(folder)).toThrow(/^The data folder .* cannot be written to \(\w+\): set DATA_DIR to a folder that can/)
  })
})
