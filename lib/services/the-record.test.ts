import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporarySite, type TestSite } from '@/db/testing'
import { loadRecord, recordHash } from './record-load'
import { readRecord } from './record-read'
import { verifyRecord } from './record-verify'

const folder = path.join(import.meta.dirname, '../../db/record')
const texts = path.join(import.meta.dirname, '../../../shared/sources')
let site: TestSite

beforeAll(async () => {
  site = await temporarySite()
})
afterAll(() => site.remove())

describe('the record of this repository', () => {
  it('loads, and again without a change', async () => {
    const first = await loadRecord(folder, site.database)
    expect(first).toMatchObject({ outcome: 'loaded' })
    expect(await loadRecord(folder, site.database)).toMatchObject({ outcome: 'unchanged', inserted: 0, changed: 0 })

    const { version, ...rows } = await readRecord(site.database)
    expect(version.hash).toBe(recordHash(rows))
    expect(rows.recommendations.map(({ id }) => id)).toContain('cpc-2019-a')
  })

  // The source texts are not part of the repository.
  const where = existsSync(texts) ? 'which are at hand' : 'which are NOT at hand, so this is skipped'
  it.skipIf(!existsSync(texts))(`has every word in the source texts, ${where}`, () => {
    const { citations, quotations, texts: held, problems } = verifyRecord(folder, texts)
    expect(problems).toEqual([])
    expect(held).toBe(5)
    expect(citations).toBeGreaterThan(100)
    expect(quotations).toBeGreaterThan(100)
  })
})
