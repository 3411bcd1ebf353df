import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { destroyWaveKey, keepWaveKey, waveKey } from './wave-key'

let folder: string
const key = new Uint8Array(32).fill(9)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wave-key-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('keeps a key for its owner only, and gives it back', () => {
  keepWaveKey(folder, 'w1', key)
  expect(Buffer.from(key).equals(waveKey(folder, 'w1')!)).toBe(true)
  expect(statSync(path.join(folder, 'keys')).mode & 0o777).toBe(0o700)
  expect(statSync(path.join(folder, 'keys', 'wave-w1.key')).mode & 0o777).toBe(0o600)
})

it('never writes over a key', () => {
  keepWaveKey(folder, 'w1', key)
  expect(() => keepWaveKey(folder, 'w1', new Uint8Array(32))).toThrow('EEXIST')
})

it('destroys a key, and does so twice', () => {
  keepWaveKey(folder, 'w1', key)
  destroyWaveKey(folder, 'w1')
  destroyWaveKey(folder, 'w1')
  expect(waveKey(folder, 'w1')).toBeNull()
  expect(readdirSync(path.join(folder, 'keys'))).toEqual([])
})

it('refuses a key that others can read, and a name that leads elsewhere', () => {
  keepWaveKey(folder, 'w1', key)
  chmodSync(path.join(folder, 'keys', 'wave-w1.key'), 0o644)
  expect(() => waveKey(folder, 'w1')).toThrow('can be read by others')
  expect(() => waveKey(folder, '../site.db')).toThrow(RangeError)
})
