import { describe, expect, it } from 'vitest'
import { linkage } from './linkage'
import { planted } from './planted'
import { realStorage } from './storage'

/** A short run; `npm run linkage:test` is the long one, and the only one whose pool is large enough for the bounds. */
const few = { sizes: [25, 35, 45, 60], practice: 1, waves: 1, seed: 4 }

describe('the linkage test', () => {
  it('finds nothing in the files of the storage as it is', async () => {
    const results = await linkage({ ...few, make: realStorage, waves: 3 })
    expect(results).toHaveLength(8)
    expect(results.filter(({ rejected }) => rejected)).toEqual([])
    expect(results.every(({ people }) => people === 330)).toBe(true)
  })

  it.each([
    ['a plain table', 'key order'],
    ['rows of 1.5 kB without vacuum', 'page number'],
    ['a day stamp', 'date'],
    ['an untruncated WAL', 'WAL frame'],
    ['daily paired backups', 'backup difference'],
    ['a batch of one', 'key order'],
    ['a session id in a log', 'log line'],
    ['a body hash beside the nullifier', 'shared value'],
    ['a group of one', 'shared value'],
    ['order kept in batches of fifty', 'key order'],
  ])('catches %s by %s', async (leak, channel) => {
    // Whoever is alone in a unit is one in a few: more of them are needed to tell that from chance.
    const results = await linkage({ ...few, make: planted[leak]!, waves: leak === 'a group of one' ? 4 : few.waves })
    expect(results.filter(({ rejected }) => rejected).map((result) => result.channel)).toContain(channel)
  })

  it('has every leak planted', () => {
    expect(Object.keys(planted)).toHaveLength(10)
  })
})
