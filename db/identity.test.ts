import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrateDatabase } from './migrate'
import { openResponsesDatabase } from './responses/database'
import { openSiteDatabase } from './site/database'
import { temporaryFolder } from './testing'
import { assertWal } from './wal'
import { createWriteQueue } from './write-queue'

let folder: string
let remove: () => void
const queue = createWriteQueue()
const at = (file: string) => ({ url: `file:${folder}/${file}`, authToken: null, queue })

beforeEach(() => {
  const temporary = temporaryFolder()
  folder = temporary.folder
  remove = temporary.remove
})
afterEach(() => remove())

describe('migrating', () => {
  it('can be done again', async () => {
    const site = openSiteDatabase(at('site.db'))
    await migrateDatabase(site, 'site', process.cwd())
    await migrateDatabase(site, 'site', process.cwd())
    await assertWal(site.$client, 'site')
  })

  it('stops before it writes where the addresses are swapped', async () => {
    await migrateDatabase(openSiteDatabase(at('site.db')), 'site', process.cwd())
    await migrateDatabase(openResponsesDatabase(at('responses.db')), 'responses', process.cwd())

    const swapped = openSiteDatabase(at('responses.db'))
    await expect(migrateDatabase(swapped, 'site', process.cwd())).rejects.toThrow(
      'leads to the responses database: are DATABASE_URL and RESPONSES_DATABASE_URL the wrong way round?',
    )
    const tables = await swapped.$client.execute("SELECT name FROM sqlite_master WHERE name = 'positions'")
    expect(tables.rows).toEqual([])
  })

  it('leaves a database of something else alone', async () => {
    const other = createClient({ url: `file:${folder}/other.db` })
    await other.execute('CREATE TABLE invoices (id)')
    await expect(migrateDatabase(openSiteDatabase(at('other.db')), 'site', process.cwd())).rejects.toThrow(
      'not of Golden Thread',
    )
    expect((await other.execute('PRAGMA journal_mode')).rows[0]?.[0]).toBe('delete')
  })
})

it.each(['site', 'responses'] as const)('the %s database keeps its name', async (name) => {
  const site = openSiteDatabase(at('one.db'))
  const responses = openResponsesDatabase(at('two.db'))
  await migrateDatabase(site, 'site', process.cwd())
  await migrateDatabase(responses, 'responses', process.cwd())
  const client = { site, responses }[name].$client
  await expect(client.execute("UPDATE database_identity SET name = 'x'")).rejects.toThrow('cannot become another')
  await expect(client.execute('DELETE FROM database_identity')).rejects.toThrow('cannot lose its name')
  await expect(client.execute("INSERT INTO database_identity VALUES ('x')")).rejects.toThrow(/CHECK/)
})

it('says so where a file is not in write-ahead logging', async () => {
  const client = createClient({ url: `file:${folder}/plain.db` })
  await client.execute('CREATE TABLE t (a)')
  await expect(assertWal(client, 'site')).rejects.toThrow("keeps its journal in mode 'delete' and must keep it in 'wal'")
})
