import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, expect, it } from 'vitest'
import { temporaryFolder } from '@/db/testing'
import { framesOf, pagesInIndex, pagesWithLog } from '@/lib/domain/linkage/sqlite-log'
import { pagesOf, rowsOf } from '@/lib/domain/linkage/sqlite-pages'
import { seize } from './seize'

// The attacker reads raw files by his own reader: it must see what the database sees, or the test would find nothing.

const place = temporaryFolder()
const client = createClient({ url: `file:${path.join(place.folder, 'a.db')}` })
afterEach(() => {
  client.close()
  place.remove()
})

it('reads rows of both kinds of table as the database does, long ones and those in the log included', async () => {
  await client.executeMultiple(`PRAGMA journal_mode = WAL;
    CREATE TABLE plain (id BLOB PRIMARY KEY, n INTEGER, x REAL, words TEXT);
    CREATE TABLE keyed (id BLOB PRIMARY KEY, n INTEGER, x REAL, words TEXT) WITHOUT ROWID;`)
  const rows = Array.from({ length: 400 }, (_, n) => [randomBytes(16), n * 7919 - 1_000_000, n / 3, 'ä'.repeat(n % 50 === 0 ? 4000 + n : n)] as const)
  const insert = async (from: number, to: number) => {
    for (const table of ['plain', 'keyed']) {
      await client.batch(rows.slice(from, to).map(([...args]) => ({ sql: `INSERT INTO ${table} VALUES (?, ?, ?, ?)`, args })), 'write')
    }
  }
  await insert(0, 200)
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  await insert(200, 400)

  const { files } = seize(place.folder, 0)
  const [file, log, index] = ['a.db', 'a.db-wal', 'a.db-shm'].map((name) => files.get(name)!)
  const pages = pagesWithLog(file!, log!)
  const expected = (list: typeof rows) => list.map(([id, ...rest]) => [id.toString('hex'), ...rest])
  const seen = (cells: ReturnType<typeof rowsOf>) => cells.map(({ values: [id, ...rest] }) => [Buffer.from(id as Uint8Array).toString('hex'), ...rest])
  expect(seen(rowsOf(pages, 'plain'))).toEqual(expected(rows))
  expect(seen(rowsOf(pages, 'keyed'))).toEqual(expected([...rows].sort(([one], [other]) => one.compare(other))))
  expect(rowsOf(pagesOf(file!), 'plain')).toHaveLength(200)
  expect(rowsOf(pages, 'plain').map(({ rowid }) => rowid)).toEqual(rows.map((_, n) => n + 1))
  expect(rowsOf(pages, 'keyed').every(({ rowid }) => rowid === null)).toBe(true)
  expect(rowsOf(pages, 'keyed').some(({ overflow }) => overflow !== null)).toBe(true)
  expect(rowsOf(pages, 'nothing')).toEqual([])
  // The index beside the log names the pages of the log, in its order.
  const frames = framesOf(log!)
  expect(frames.length).toBeGreaterThan(10)
  expect(pagesInIndex(index!)).toEqual(frames.map(({ page }) => page))
})
