import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptSecrets, secretsFile } from './secrets'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mode = () => statSync(path.join(folder, secretsFile)).mode & 0o777

describe('the secrets of a data folder', () => {
  it('are drawn once, and for their owner only', () => {
    const drawn = keptSecrets(folder)
    expect(keptSecrets(folder)).toEqual(drawn)
    expect(mode()).toBe(0o600)
    expect(drawn['sign-in']).toMatch(/^[\w-]{43}$/)
    expect(drawn['audit-key']).not.toBe(drawn['sign-in'])
    expect(readdirSync(folder)).toEqual([secretsFile])
  })

  it('are closed to others again where they were open', () => {
    keptSecrets(folder)
    chmodSync(path.join(folder, secretsFile), 0o644)
    keptSecrets(folder)
    expect(mode()).toBe(0o600)
  })

  it.each(['', '{}', '{"sign-in":"short","audit-key":"short"}'])('are never drawn anew over a file that says %s', (words) => {
    const file = path.join(folder, secretsFile)
    writeFileSync(file, words)
    expect(() => keptSecrets(folder)).toThrow(/put the file back from a backup/)
    expect(readFileSync(file, 'utf8')).toBe(words)
  })
})
