import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealedWave, temporaryResponses, type TestResponses } from './testing'
import { assertStorage } from './assert-storage'
import { insertCodeHashes, insertSealedWave, readSealedWave } from './sealed-wave'
import { storeSubmissions, type Submission } from './submission'
import { tidyResponses } from './tidy'

let site: TestResponses
const client = () => site.database.$client

beforeEach(async () => {
  site = await temporaryResponses()
  await sealedWave(site.database)
})
afterEach(() => site.remove())

function submission(fields: Partial<Submission> = {}): Submission {
  return {
    responseId: randomBytes(16), waveId: 'w1', groupId: 'depot', nullifier: randomBytes(32), codeHash: null,
    answers: Uint8Array.of(1), declared: Uint8Array.of(1), comments: [], ...fields,
  }
}

async function count(table: string): Promise<number> {
  return Number((await client().execute(`SELECT count(*) FROM ${table}`)).rows[0]?.[0])
}

const raw = (suffix = '') => readFileSync(site.file + suffix)

describe('the files', () => {
  it('are asserted: unordered tables, overwritten deletions', async () => {
    await expect(assertStorage(client())).resolves.toBeUndefined()
    await client().execute('PRAGMA secure_delete = OFF')
    await expect(assertStorage(client())).rejects.toThrow('secure_delete must be on')
    await client().executeMultiple('PRAGMA secure_delete = ON; PRAGMA temp_store = FILE;')
    await expect(assertStorage(client())).rejects.toThrow('temp_store must be MEMORY')
  })

  it('are refused where a table keeps the order of coming in', async () => {
    await client().executeMultiple('DROP TABLE responses; CREATE TABLE responses (id BLOB PRIMARY KEY);')
    await expect(assertStorage(client())).rejects.toThrow('keeps responses in the order of coming in')
  })

  it('have an empty log after tidying, and rows by their keys alone, page by page and within a page', async () => {
    const ids = Array.from({ length: 300 }, () => randomBytes(16))
    for (const id of ids) await storeSubmissions(client(), [submission({ responseId: id })])
    expect(statSync(`${site.file}-wal`).size).toBeGreaterThan(0)
    await tidyResponses(client())
    expect(statSync(`${site.file}-wal`).size).toBe(0)

    // SQLite fills a page from its end: written in the order of keys, a later key lies before an earlier one.
    const file = raw()
    const places = ids.map((id) => ({ id, page: Math.floor(file.indexOf(id) / 4096), offset: file.indexOf(id) % 4096 }))
    const byKey = [...places].sort((one, other) => one.id.compare(other.id))
    for (const [index, { page, offset }] of byKey.slice(1).entries()) {
      const before = byKey[index]!
      // Keys in the tree's inner pages lie outside the run of leaves.
      if (page === before.page) expect(offset).toBeLessThan(before.offset)
    }
    expect(new Set(places.map(({ page }) => page)).size).toBeGreaterThan(2)
  })

  it('leave nothing of the page numbers of the last answer in the index beside the log', async () => {
    for (let index = 0; index < 200; index += 1) await storeSubmissions(client(), [submission()])
    await tidyResponses(client())
    const before = pagesIn(raw('-shm'))
    await storeSubmissions(client(), [submission()])
    expect(pagesIn(raw('-shm'))).not.toEqual(before)
    await tidyResponses(client())
    // The VACUUM's own: every page once, in order.
    const pages = pagesIn(raw('-shm'))
    expect(pages.slice(0, before.length)).toEqual(before.map((_, index) => pages[0]! + index))
  })

  it('hold nothing of what was deleted', async () => {
    const words = 'a sentence that nobody else would write'
    await storeSubmissions(client(), [submission({ comments: [{ id: randomBytes(16), questionCode: 'q', parts: [words] }] })])
    await client().execute({ sql: "UPDATE sealed_waves SET closed_at = '2026-12-01T00:00:00.000Z'" })
    expect(raw().includes(words) || raw('-wal').includes(words)).toBe(true)
    await client().execute('DELETE FROM comment_parts')
    await tidyResponses(client())
    for (const suffix of ['', '-wal', '-shm']) expect(raw(suffix).includes(words)).toBe(false)
  })

  it('have no page that one row has to itself: nothing spills over', async () => {
    const longest = 880 - 16 - 'w1depot'.length - 1
    const comment = { id: randomBytes(16), questionCode: 'q', parts: ['x'.repeat(880 - 20 - 'w1depotq'.length)] }
    await storeSubmissions(client(), Array.from({ length: 40 }, () => submission({ answers: randomBytes(longest) })))
    await storeSubmissions(client(), [submission({ comments: [comment] })])
    await tidyResponses(client())
    const tree = await client().execute("SELECT name, pagetype, count(*) AS pages FROM dbstat GROUP BY 1, 2").catch(() => null)
    // Where the library has no dbstat, the header of each overflow chain would be a page number in a cell.
    if (tree !== null) expect(tree.rows.map(({ pagetype }) => pagetype)).not.toContain('overflow')
    expect(overflowingCells(raw())).toBe(0)
    await expect(storeSubmissions(client(), [submission({ answers: randomBytes(longest + 1) })])).rejects.toThrow('responses_fit_their_page')
  })
})

/** Frames' page numbers in the index's first block (wal-index format: after a header of 136 bytes). */
function pagesIn(shm: Buffer): number[] {
  const pages: number[] = []
  for (let at = 136; at < 16_384; at += 4) pages.push(shm.readUInt32LE(at))
  return pages.slice(0, pages.findIndex((page) => page === 0))
}

/** Cells of index leaf pages (kind 10) whose payload is longer than a page of 4096 keeps (SQLite file format, 1.6). */
function overflowingCells(file: Buffer): number {
  let found = 0
  for (let page = 0; page < file.length / 4096; page += 1) {
    const start = page * 4096
    if (file[start] !== 10) continue
    for (let cell = 0; cell < file.readUInt16BE(start + 3); cell += 1) {
      const at = start + file.readUInt16BE(start + 8 + 2 * cell)
      const [high, low] = [file[at]!, file[at + 1]!]
      if ((high < 128 ? high : (high & 127) * 128 + low) > 1002) found += 1
    }
  }
  return found
}

describe('what a wave has sealed', () => {
  it('is read back whole', async () => {
    const wave = (await readSealedWave(site.database, 'culture-pulse'))!
    expect(wave.groups.map(({ name, invited }) => [name, invited])).toEqual([['Depot', 40], ['Offices', 62]])
    expect(await readSealedWave(site.database, 'another')).toBeNull()
  })

  it.each([
    "UPDATE sealed_waves SET covenant_text = 'less'",
    "UPDATE sealed_waves SET public_key = 'c' || substr(public_key, 2)",
    "UPDATE sealed_waves SET closes_at = '2026-11-02T00:00:00.000Z'",
    'DELETE FROM sealed_waves',
    'UPDATE reporting_groups SET invited = 30',
    'DELETE FROM reporting_groups',
    "INSERT INTO reporting_groups VALUES ('w1', 'late', 'Late', 50)",
    "INSERT OR REPLACE INTO reporting_groups VALUES ('w1', 'depot', 'Depot', 400)",
  ])('cannot be changed: %s', async (sql) => {
    await expect(client().execute(sql)).rejects.toThrow(/sealed/)
  })

  it('can close later than was said, and close once', async () => {
    await client().execute("UPDATE sealed_waves SET closes_at = '2026-12-05T00:00:00.000Z'")
    await client().execute("UPDATE sealed_waves SET closed_at = '2026-12-05T00:00:00.000Z'")
    await expect(client().execute('UPDATE sealed_waves SET closed_at = NULL')).rejects.toThrow('sealed')
    await expect(client().execute("UPDATE sealed_waves SET closes_at = '2026-12-06T00:00:00.000Z'")).rejects.toThrow('sealed')
  })

  it('has no group of fewer than 25', async () => {
    const wave = { id: 'w2', slug: 'small', groups: [{ id: 'g', name: 'G', invited: 24 }] }
    const whole = (await readSealedWave(site.database, 'culture-pulse'))!
    await expect(insertSealedWave(site.database, { ...whole, ...wave })).rejects.toThrow()
    expect(await readSealedWave(site.database, 'small')).toBeNull()
  })

  it('has no more codes in a group than people', async () => {
    const codes = (length: number) => Array.from({ length }, () => ({ hash: randomBytes(32), groupId: 'depot' }))
    await insertCodeHashes(site.database, 'w1', codes(40))
    await expect(insertCodeHashes(site.database, 'w1', codes(1))).rejects.toThrow()
  })
})

describe('an answer', () => {
  it('is stored once for each nullifier, with its comments or not at all', async () => {
    const nullifier = randomBytes(32)
    const comments = [{ id: randomBytes(16), questionCode: 'q', parts: ['one', 'two'] }]
    expect(await storeSubmissions(client(), [submission({ nullifier, comments }), submission({ nullifier, comments })])).toEqual([true, false])
    expect(await storeSubmissions(client(), [submission({ nullifier }), submission()])).toEqual([false, true])
    expect([await count('responses'), await count('comment_parts'), await count('spent_nullifiers')]).toEqual([2, 2, 2])
  })

  it('needs an open wave, and its code where it has one', async () => {
    const hash = randomBytes(32)
    expect(await storeSubmissions(client(), [submission({ codeHash: hash })])).toEqual([false])
    await insertCodeHashes(site.database, 'w1', [{ hash, groupId: 'depot' }])
    expect(await storeSubmissions(client(), [submission({ codeHash: hash, groupId: 'offices' })])).toEqual([false])
    expect(await storeSubmissions(client(), [submission({ codeHash: hash })])).toEqual([true])
    await client().execute("UPDATE sealed_waves SET closed_at = '2026-12-01T00:00:00.000Z'")
    expect(await storeSubmissions(client(), [submission()])).toEqual([false])
    expect(await count('responses')).toBe(1)
  })

  it.each([
    'UPDATE responses SET answers = x\'02\'',
    'UPDATE responses SET declared = x\'01\'',
    'DELETE FROM responses',
    'DELETE FROM spent_nullifiers',
    'UPDATE spent_nullifiers SET nullifier = randomblob(32)',
  ])('cannot be changed while its wave is open: %s', async (sql) => {
    await storeSubmissions(client(), [submission()])
    await expect(client().execute(sql)).rejects.toThrow(/open wave|wave has closed|stays spent/)
  })

  it('has no column that could hold a date or a person', async () => {
    const columns = async (table: string) => (await client().execute(`PRAGMA table_info(${table})`)).rows.map(({ name }) => name)
    expect(await columns('responses')).toEqual(['id', 'wave_id', 'group_id', 'answers', 'declared'])
    expect(await columns('comment_parts')).toEqual(['comment_id', 'part', 'wave_id', 'group_id', 'question_code', 'words'])
    expect(await columns('spent_nullifiers')).toEqual(['wave_id', 'nullifier'])
  })
})
