import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { leaverDays } from '@/lib/domain/survey/retention'
import { submitWithCode } from './answer'
import { answersTaken } from './answer-retention'
import { makeCodes } from './answer-codes'
import { siteDatabase } from './database'
import { publishedRosterDeletions, publishedWave } from './wave-published'
import { tickWaves } from './wave-tick'
import { importStaff, openTestWave, testStaff, waveHouse, type WaveHouse } from './wave-testing'

// The clock is moved to and fro over a year and more; what time brings about is done as the running site does it.

let house: WaveHouse
let lead: Actor
beforeAll(async () => {
  house = await waveHouse((folder) => { process.env.DATA_DIR = folder })
  lead = await house.join('lead', null, 'od-lead')
  await importStaff(house, testStaff())
})
afterAll(() => house.close())

const words = 'Vans that start in the morning'
const tick = async (instant: string) => {
  house.at(instant)
  const { done, failed } = await tickWaves(house.trail, ({ do: what }) => what === 'letters')
  expect(failed).toEqual([])
  return done.flatMap((task) => (task.do === 'delete' ? [task.what] : [task.do]))
}
const count = async (sql: string) => Number((await siteDatabase().$client.execute(sql)).rows[0]?.[0])
const isInFiles = (text: string) => ['responses.db', 'responses.db-wal'].some((name) => readFileSync(path.join(house.folder, name)).includes(text))

describe('what is kept of a wave', () => {
  it('goes on the days that were sealed, and how much that was is there for everybody to read', async () => {
    const retention = { answersDays: 30, commentsDays: 10, ledgerDays: 20, backupsDays: 5 }
    const { slug } = await openTestWave(house, lead, { retention })
    const made = await makeCodes(slug, 'g01', 3)
    const [first, second, third] = made.ok ? made.codes : []
    for (const [code, better] of [[first, words], [second, `${words} and doors`], [third, null]] as const) {
      const answers = { proud: 'yes', ...(better === null ? {} : { better }) }
      expect(await submitWithCode(slug, { code: code!, answers, confirmed: true }, house.trail.now())).toMatchObject({ outcome: 'counted' })
    }
    const deletions = async () => (await publishedWave(slug))!.deletions
    // Nothing of a wave that is open.
    expect(await tick('2027-03-20T10:00:00Z')).toEqual(['tally'])
    expect(await tick('2027-03-25T17:00:01Z')).toContain('close')
    const invited = (await publishedWave(slug))!.invited
    expect(invited).toBe(120)

    expect(await tick('2027-04-04T15:00:00Z')).toEqual([])
    expect(isInFiles(words)).toBe(true)
    // Ten days on by the London calendar, over the change of the clocks: an hour before it would have been by UTC.
    expect(await tick('2027-04-04T16:00:02Z')).toEqual(['comments'])
    expect(await deletions()).toEqual([{ kind: 'comments', deleted: 2, day: '2027-04-04' }])
    expect(isInFiles(words)).toBe(false)
    expect(await answersTaken(slug)).toBe(3)

    expect(await tick('2027-04-14T16:00:02Z')).toEqual(['asked'])
    expect(await count('SELECT count(*) FROM asked')).toBe(0)
    expect(await tick('2027-04-24T16:00:02Z')).toEqual(['answers'])
    expect(await answersTaken(slug)).toBe(0)
    expect(await deletions()).toEqual([
      { kind: 'answers', deleted: 3, day: '2027-04-24' },
      { kind: 'asked', deleted: 120, day: '2027-04-14' },
      { kind: 'comments', deleted: 2, day: '2027-04-04' },
    ])
    // Each is deleted and counted once.
    expect(await tick('2028-04-24T16:00:02Z')).toEqual([])
    expect(await deletions()).toHaveLength(3)
    expect((await publishedWave(slug))!.totals).toMatchObject({ invited: 120, counted: 3 })
  })

  it('leavers go when their time is over, not before, and are counted too', async () => {
    house.at('2028-05-01T10:00:00Z')
    await importStaff(house, testStaff(100))
    expect(await count('SELECT count(*) FROM roster_members WHERE left_at IS NOT NULL')).toBe(20)
    const day = 86_400_000
    const left = Date.parse('2028-05-01T10:00:00Z')
    await tick(new Date(left + leaverDays * day - 1_000).toISOString())
    expect(await publishedRosterDeletions()).toEqual([])
    await tick(new Date(left + leaverDays * day + 1_000).toISOString())
    expect(await publishedRosterDeletions()).toEqual([{ kind: 'leavers', deleted: 20, day: '2029-06-05' }])
    expect(await count('SELECT count(*) FROM roster_members')).toBe(100)
  })
})
