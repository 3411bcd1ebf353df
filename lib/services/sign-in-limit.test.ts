import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInLimits } from '@/db/site/schema'
import { prepareDatabases, siteDatabase } from './database'
import { isAccountTooOften, isAddressTooOften } from './sign-in-limit'

const folder = mkdtempSync(path.join(tmpdir(), 'sign-in-limit-'))
process.env.DATA_DIR = folder
process.env.SIGN_IN_ATTEMPTS = '20'
const now = Date.parse('2026-11-25T09:00:00Z')
const quarter = 15 * 60_000

beforeAll(() => prepareDatabases())
afterAll(() => {
  siteDatabase().$client.close()
  rmSync(folder, { recursive: true, force: true })
})

const times = async (count: number, ask: () => Promise<boolean>) => {
  const answers: boolean[] = []
  for (let n = 0; n < count; n += 1) answers.push(await ask())
  return answers.filter(Boolean).length
}

describe('attempts to sign in', () => {
  it('are five letters an account in a quarter of an hour', async () => {
    expect(await times(7, () => isAccountTooOften('ann@council.example', now))).toBe(2)
    expect(await isAccountTooOften('bob@council.example', now)).toBe(false)
    expect(await isAccountTooOften('ann@council.example', now + quarter - 1)).toBe(true)
    expect(await isAccountTooOften('ann@council.example', now + quarter)).toBe(false)
  })

  it('are as many an address as is set, also all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => isAddressTooOften('192.0.2.1', now)))
    expect(answers.filter(Boolean)).toHaveLength(5)
    expect(await isAddressTooOften('192.0.2.2', now)).toBe(false)
  })

  it('leave no address behind, and nothing after their time', async () => {
    await isAddressTooOften('192.0.2.9', now)
    expect(JSON.stringify(await siteDatabase().select().from(signInLimits))).not.toMatch(/192\.0|council/)
    await isAddressTooOften('192.0.2.9', now + 2 * quarter)
    expect(await siteDatabase().select().from(signInLimits)).toHaveLength(1)
  })
})
