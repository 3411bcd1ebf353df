import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '@/db/testing'
import { submitWithCredential } from './answer'
import { confidentialCredential } from './answer-confidential'
import { openTestWave, whileOpen } from './answer-testing'
import { prepareDatabases, siteDatabase } from './database'
import { responsesDatabase } from './responses-database'

const { folder, remove } = temporaryFolder()
process.env.DATA_DIR = folder

beforeAll(() => prepareDatabases())
afterAll(() => {
  responsesDatabase().$client.close()
  siteDatabase().$client.close()
  remove()
})

it('counts somebody who is signed in once, in their group, however often it is sent', async () => {
  const { slug } = await openTestWave()
  const made = await Promise.all([1, 2].map(() => confidentialCredential(slug, 'member-1', 'offices', whileOpen)))
  expect(made[0]).toEqual(made[1])
  expect(made[0]!.collectedHash).toMatch(/^[0-9a-f]{64}$/)
  const send = (group: string) => submitWithCredential(slug, { ...made[0]!.credential, group, answers: { proud: 'yes' }, confirmed: false }, whileOpen)
  expect(await send('depot')).toMatchObject({ outcome: 'refused', reason: 'not-genuine' })
  expect(await send('offices')).toMatchObject({ outcome: 'counted', group: { id: 'offices' } })
  expect(await send('offices')).toMatchObject({ outcome: 'already-counted' })
})

it('differs from person to person and wave to wave, and is of no wave that is not open', async () => {
  const [one, other] = [await openTestWave(), await openTestWave()]
  const hashes = await Promise.all([[one.slug, 'a'], [one.slug, 'b'], [other.slug, 'a']].map(([slug = '', member = '']) => confidentialCredential(slug, member, 'depot', whileOpen)))
  expect(new Set(hashes.map((made) => made!.collectedHash)).size).toBe(3)
  expect(await confidentialCredential(one.slug, 'a', 'depot', new Date('2027-01-01T00:00:00Z'))).toBeNull()
})
