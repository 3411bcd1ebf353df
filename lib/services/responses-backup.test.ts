import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { markClosed } from '@/db/responses/close-wave'
import { storeSubmissions } from '@/db/responses/submission'
import { sealedWave, temporaryResponses, type TestResponses } from '@/db/responses/testing'
import { pagesOf, rowsOf } from '@/lib/domain/linkage/sqlite-pages'
import { backUpResponses, expireBackups } from './responses-backup'

let site: TestResponses
const folder = () => path.join(site.folder, 'backups')
const backUp = (today: string) => backUpResponses(site.database, folder(), today)

async function answer(waveId: string, count: number) {
  const one = () => ({
    responseId: randomBytes(16), waveId, groupId: 'depot', nullifier: randomBytes(32), codeHash: null,
    answers: Uint8Array.of(1), declared: Uint8Array.of(1), comments: [],
  })
  await storeSubmissions(site.database.$client, Array.from({ length: count }, one))
}

beforeEach(async () => {
  site = await temporaryResponses()
  await sealedWave(site.database)
})
afterEach(() => site.remove())

it('no backup holds answers of an open wave, nor fewer than 25 new ones', async () => {
  await answer('w1', 24)
  expect(await backUp('2026-11-20')).toEqual({ made: false, reason: 'not-yet' })
  await answer('w1', 10)
  expect(await backUp('2026-11-21')).toEqual({ made: false, reason: 'not-yet' })
  expect(existsSync(folder())).toBe(false)
  await markClosed(site.database, 'w1', '2026-12-01T00:00:00.000Z')
  expect(await backUp('2026-12-01')).toMatchObject({ made: true })

  await sealedWave(site.database, { id: 'w2', slug: 'next', groups: [{ id: 'depot', name: 'Depot', invited: 40 }] })
  await answer('w2', 20)
  await markClosed(site.database, 'w2', '2027-01-01T00:00:00.000Z')
  expect(await backUp('2027-01-01')).toEqual({ made: false, reason: 'not-yet' })
})

it('a backup is whole, by its keys alone, with nothing of the roster and no log', async () => {
  await answer('w1', 300)
  await markClosed(site.database, 'w1', '2026-12-01T00:00:00.000Z')
  await backUp('2026-12-01')
  expect(await backUp('2026-12-01')).toEqual({ made: false, reason: 'made-today' })
  expect(readdirSync(folder()).sort()).toEqual(['held.json', 'responses-2026-12-01.db'])
  const file = readFileSync(path.join(folder(), 'responses-2026-12-01.db'))
  const rows = rowsOf(pagesOf(file), 'responses')
  expect(rows).toHaveLength(300)
  // Within a page a later key lies before an earlier one, as VACUUM wrote them.
  for (const [index, row] of rows.slice(1).entries()) if (row.page === rows[index]!.page) expect(row.offset).toBeLessThan(rows[index]!.offset)
  expect(file.includes('CREATE TABLE `people`')).toBe(false)
})

it('backups expire', async () => {
  await answer('w1', 30)
  await markClosed(site.database, 'w1', '2026-12-01T00:00:00.000Z')
  await backUp('2026-12-01')
  expect(expireBackups(folder(), '2026-12-31', 30)).toBe(0)
  expect(expireBackups(folder(), '2027-01-01', 30)).toBe(1)
  expect(readdirSync(folder())).toEqual(['held.json'])
})
