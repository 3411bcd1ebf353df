import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type DatabaseClient } from '@/db/client'
import { temporaryFolder } from '@/db/testing'
import { useWal } from '@/db/wal'
import { createWriteQueue } from '@/db/write-queue'
import { issueDecision, replacementPool, type LedgerRow } from './ledger'

describe('a credential is issued', () => {
  const row = (blindedHash: string | null): LedgerRow => ({ channel: 'credential', blindedHash })

  it.each([
    ['first', row(null), { issue: true, first: true }],
    ['again after a lost reply', row('h'), { issue: true, first: false }],
    ['never to a second device', row('other'), { issue: false, reason: 'collected-elsewhere' }],
    ['never to somebody who has a code', { channel: 'code', blindedHash: null } as const, { issue: false, reason: 'other-channel' }],
    ['never to somebody not invited', null, { issue: false, reason: 'not-invited' }],
  ])('%s', (_, held, expected) => {
    expect(issueDecision(held, 'h')).toEqual(expected)
  })

  it('and replaced only within the pool', () => {
    expect([0, 299, 300, 400, 1000, 2050].map(replacementPool)).toEqual([3, 3, 3, 4, 10, 20])
  })
})

// The ledger itself is a table of site.db; here stands one like it, to show that the rule holds in a race.
describe('200 simultaneous collections for one person', () => {
  let client: DatabaseClient
  let remove: () => void

  beforeEach(async () => {
    const temporary = temporaryFolder()
    remove = temporary.remove
    client = openDatabase({ url: `file:${temporary.folder}/ledger.db`, authToken: null, queue: createWriteQueue() })
    await useWal(client)
    await client.executeMultiple(`
      CREATE TABLE ledger (person TEXT, wave TEXT, channel TEXT NOT NULL, blinded_hash TEXT, PRIMARY KEY (person, wave)) WITHOUT ROWID;
      INSERT INTO ledger VALUES ('p', 'w', 'credential', NULL);
    `)
  })

  afterEach(() => {
    client.close()
    remove()
  })

  async function collect(blindedHash: string): Promise<boolean> {
    const { rowsAffected } = await client.execute({
      sql: `UPDATE ledger SET blinded_hash = ?1 WHERE person = 'p' AND wave = 'w' AND channel = 'credential'
            AND (blinded_hash IS NULL OR blinded_hash = ?1)`,
      args: [blindedHash],
    })
    return rowsAffected === 1
  }

  async function held(): Promise<LedgerRow> {
    const { rows } = await client.execute("SELECT channel, blinded_hash FROM ledger WHERE person = 'p'")
    return { channel: 'credential', blindedHash: rows[0]?.blinded_hash as string | null }
  }

  it('from 200 devices give one credential', async () => {
    const devices = Array.from({ length: 200 }, (_, index) => `element ${index}`)
    const issued = await Promise.all(devices.map(async (element) => ((await collect(element)) ? element : null)))
    const winners = issued.filter((element) => element !== null)
    expect(winners).toHaveLength(1)
    expect((await held()).blindedHash).toBe(winners[0])
    for (const device of devices) expect(issueDecision(await held(), device).issue).toBe(device === winners[0])
  })

  it('from one device are all answered, with the same', async () => {
    expect(await Promise.all(Array.from({ length: 200 }, () => collect('mine')))).not.toContain(false)
    expect((await held()).blindedHash).toBe('mine')
  })
})
