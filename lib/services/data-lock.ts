import { randomBytes, randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isPortOpen, isProcessAlive, processBirth } from '@/lib/platform/process-birth'
import { makeDataDir } from './data-dir'

/** The name of the lock file, in the data folder. */
export const dataLockName = 'golden-thread.lock'

const schema = z.object({
  pid: z.int().positive(),
  /** Where the server listens on 127.0.0.1; null for a command. */
  port: z.int().nullable(),
  /** What another program of the same owner must show the server to be heard. */
  token: z.string().min(1),
  startedAt: z.iso.datetime(),
  /** Tells this process from a later one with the same number, where the system can say. */
  birth: z.string().nullable(),
})

/** Who writes to this data folder. One process does: two would meet in the database. */
export type DataLock = z.infer<typeof schema>

export type HeldDataLock = {
  ok: true
  lock: DataLock
  /** Writes the port down once it is known. */
  setPort(port: number): void
  /** Lets go, if the lock is still ours. Also done when the process exits of itself. */
  release(): void
}
export type RefusedDataLock = { ok: false; holder: DataLock }

// Without a birth a number alone cannot be trusted for ever.
const startingUp = 10 * 60 * 1000

/** Takes the data folder for this process, or says who has it. */
export async function acquireDataLock(dataDir: string, port: number | null): Promise<HeldDataLock | RefusedDataLock> {
  makeDataDir(dataDir)
  const file = path.join(dataDir, dataLockName)
  const lock: DataLock = {
    pid: process.pid,
    port,
    token: randomBytes(24).toString('base64url'),
    startedAt: new Date().toISOString(),
    birth: processBirth(process.pid),
  }

  while (!createWhole(file, lock)) {
    const holder = readLock(file)
    if (holder !== null && (await isHeld(holder))) return { ok: false, holder }
    removeStale(file, holder)
  }

  const release = () => {
    process.off('exit', release)
    if (readLock(file)?.token === lock.token) rmSync(file, { force: true })
  }
  process.on('exit', release)
  return {
    ok: true,
    lock,
    setPort(next) {
      lock.port = next
      const draft = writeDraft(file, lock)
      renameSync(draft, file)
    },
    release,
  }
}

/** Who holds the data folder now, or null where nobody does (a lock left behind counts as nobody's). */
export async function readDataLock(dataDir: string): Promise<DataLock | null> {
  const lock = readLock(path.join(dataDir, dataLockName))
  return lock !== null && (await isHeld(lock)) ? lock : null
}

async function isHeld(lock: DataLock): Promise<boolean> {
  if (!isProcessAlive(lock.pid)) return false
  const birth = processBirth(lock.pid)
  if (birth !== null && lock.birth !== null) return birth === lock.birth
  if (Date.now() - Date.parse(lock.startedAt) < startingUp) return true
  return lock.port !== null && (await isPortOpen(lock.port))
}

function readLock(file: string): DataLock | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function writeDraft(file: string, lock: DataLock): string {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, `${JSON.stringify(lock)}\n`, { mode: 0o600, flag: 'wx' })
  return draft
}

/** A link is made at once and only where nothing stands, so nobody reads half a lock and only one makes it. */
function createWhole(file: string, lock: DataLock): boolean {
  const draft = writeDraft(file, lock)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Takes a stale lock away, and puts back what it took if somebody was quicker and that was theirs. */
function removeStale(file: string, judged: DataLock | null): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const taken = readLock(aside)
  if (taken !== null && taken.token !== judged?.token) {
    try {
      linkSync(aside, file)
    } catch {
      // A third was quicker still; it holds the folder and the one taken aside will find itself refused.
    }
  }
  rmSync(aside, { force: true })
}
