import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs'
import path from 'node:path'

/** A key is 32 bytes, kept as they are. */
const length = 32

/**
 * Keeps the secret key of a wave in a file of its own, outside both databases and what is backed up with them,
 * readable to its owner only. Throws where there is one already.
 */
export function keepWaveKey(dataDir: string, wave: string, key: Uint8Array): void {
  if (key.length !== length) throw new RangeError(`A wave's key has ${length} bytes, not ${key.length}`)
  mkdirSync(folderOf(dataDir), { recursive: true, mode: 0o700 })
  const file = openSync(fileOf(dataDir, wave), 'wx', 0o600)
  try {
    writeSync(file, key)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  syncFolder(dataDir)
}

/** The secret key of a wave, or null where there is none: never kept, or destroyed. */
export function waveKey(dataDir: string, wave: string): Uint8Array | null {
  const file = fileOf(dataDir, wave)
  try {
    const key = readFileSync(file)
    if ((statSync(file).mode & 0o077) !== 0) throw new Error(`The key ${file} can be read by others: chmod 600 it`)
    if (key.length !== length) throw new Error(`The key ${file} is not whole`)
    return key
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Overwrites a wave's key and removes it. Once done, nobody can make or check another credential of the wave. */
export function destroyWaveKey(dataDir: string, wave: string): void {
  const name = fileOf(dataDir, wave)
  try {
    const file = openSync(name, 'r+')
    try {
      writeSync(file, new Uint8Array(length), 0, length, 0)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    unlinkSync(name)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  syncFolder(dataDir)
}

const folderOf = (dataDir: string) => path.join(dataDir, 'keys')

function fileOf(dataDir: string, wave: string): string {
  if (!/^[a-z0-9-]{1,64}$/i.test(wave)) throw new RangeError('A wave’s id is letters, figures and hyphens')
  return path.join(folderOf(dataDir), `wave-${wave}.key`)
}

/** A file is there, or gone, for certain only when its folder has been written. */
function syncFolder(dataDir: string): void {
  const folder = openSync(folderOf(dataDir), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
