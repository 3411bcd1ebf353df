import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DatabaseBusyError, openDatabase, type DatabaseClient } from './client'
import { temporaryFolder } from './testing'
import { useWal } from './wal'
import { createWriteQueue, type WriteQueue } from './write-queue'

let queue: WriteQueue
let client: DatabaseClient
let url: string
let remove: () => void

beforeEach(async () => {
  const temporary = temporaryFolder()
  remove = temporary.remove
  url = `file:${temporary.folder}/test.db`
  queue = createWriteQueue()
  client = openDatabase({ url, authToken: null, queue })
  await useWal(client)
  await client.executeMultiple(`
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT UNIQUE, parent_id INTEGER REFERENCES parent(id));
    CREATE TRIGGER note_kept BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'kept'); END;
  `)
})

afterEach(() => {
  client.close()
  remove()
})

async function count(): Promise<number> {
  return Number((await client.execute('SELECT count(*) FROM note')).rows[0]?.[0])
}

const insert = (words: string) => ({ sql: 'INSERT INTO note (words) VALUES (?)', args: [words] })

/** Another program that holds the write lock. */
async function holdLock(): Promise<{ release: () => Promise<void> }> {
  const other = createClient({ url })
  const transaction = await other.transaction('write')
  await transaction.execute("INSERT INTO parent (id) VALUES (NULL)")
  return {
    release: async () => {
      await transaction.rollback()
      other.close()
    },
  }
}

describe('overlapping writes', () => {
  it('loses none of 500, by Drizzle and by hand, one by one and in batches', async () => {
    const database = drizzle({ client })
    const writes = Array.from({ length: 500 }, async (_, n) => {
      const words = `note ${n}`
      if (n % 4 === 0) return client.execute(insert(words))
      if (n % 4 === 1) return client.batch([insert(words)])
      if (n % 4 === 2) return database.run(sql`INSERT INTO note (words) VALUES (${words})`)
      return database.batch([database.run(sql`INSERT INTO note (words) VALUES (${words})`)])
    })
    const reads = Array.from({ length: 50 }, () => count())
    await Promise.all([...writes, ...reads])
    expect(await count()).toBe(500)
    expect(queue.counters.incidents).toBe(0)
    expect(queue.counters.queued).toBe(queue.counters.done)
  })

  it('keeps the queue under two databases', async () => {
    const second = openDatabase({ url: url.replace('test.db', 'second.db'), authToken: null, queue })
    await second.execute('CREATE TABLE note (words TEXT)')
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? client : second).execute(insert(`note ${n}`))),
    )
    expect(await count()).toBe(20)
    expect((await second.execute('SELECT count(*) FROM note')).rows[0]?.[0]).toBe(20)
    second.close()
  })
})

describe('a lock held by another program', () => {
  it('is waited for, counted, and leaves later writes as good as before', async () => {
    const lock = await holdLock()
    const writes = Array.from({ length: 20 }, (_, n) => client.execute(insert(`during ${n}`)))
    const readMeanwhile = count()
    await wait(120)
    await lock.release()
    await Promise.all(writes)
    expect(await readMeanwhile).toBe(0)
    expect(queue.counters.incidents).toBeGreaterThan(0)

    const incidents = queue.counters.incidents
    await Promise.all(Array.from({ length: 200 }, (_, n) => client.execute(insert(`after ${n}`))))
    expect(await count()).toBe(220)
    expect(queue.counters.incidents).toBe(incidents)
  })

  it('stores a batch once, whole', async () => {
    const lock = await holdLock()
    const batch = client.batch([insert('one'), insert('two'), insert('three')])
    await wait(60)
    await lock.release()
    await batch
    expect(await count()).toBe(3)
  })

  it('that is never let go is told of by name, and later writes work', async () => {
    const lock = await holdLock()
    await expect(client.execute(insert('never'))).rejects.toThrow(DatabaseBusyError)
    await lock.release()
    await client.execute(insert('after'))
    expect(await count()).toBe(1)
  })

  it('is not met twice by statements that are not one transaction', async () => {
    const lock = await holdLock()
    await expect(
      client.executeMultiple("INSERT INTO note (words) VALUES ('a'); INSERT INTO note (words) VALUES ('b');"),
    ).rejects.toThrow(DatabaseBusyError)
    await lock.release()
    expect(await count()).toBe(0)
    expect(queue.counters.incidents).toBe(1)
  })

  it('costs a connection, and the next has our PRAGMAs', async () => {
    const lock = await holdLock()
    const write = client.execute(insert('during'))
    await wait(30)
    await lock.release()
    await write
    const pragma = async (name: string) => (await client.execute(`PRAGMA ${name}`)).rows[0]?.[0]
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('recursive_triggers')).toBe(1)
    expect(await pragma('journal_mode')).toBe('wal')
  })

  it('is survived by reads that were under way', async () => {
    const lock = await holdLock()
    const writes = Array.from({ length: 5 }, (_, n) => client.execute(insert(`during ${n}`)))
    const reads: Promise<number>[] = []
    for (let n = 0; n < 40; n += 1) {
      reads.push(count(), count())
      await wait(3)
    }
    await lock.release()
    await Promise.all([...writes, ...reads])
    expect(await count()).toBe(5)
  })
})

describe('a batch', () => {
  it('whose guard fails stores nothing', async () => {
    await client.execute(insert('taken'))
    await expect(client.batch([insert('new'), insert('taken')])).rejects.toThrow(/UNIQUE/)
    expect(await count()).toBe(1)
    await client.execute(insert('next'))
    expect(await count()).toBe(2)
  })

  it('with a key that leads nowhere stores nothing', async () => {
    await expect(
      client.batch([insert('new'), "INSERT INTO note (words, parent_id) VALUES ('orphan', 99)"]),
    ).rejects.toThrow(/FOREIGN KEY/)
    expect(await count()).toBe(0)
  })

  it('of reads does not wait in the queue', async () => {
    const { queued } = queue.counters
    await client.batch(['SELECT 1', ['SELECT ?', [2]]])
    expect(queue.counters.queued).toBe(queued)
  })
})

it('has no open transactions', () => {
  expect(() => client.transaction()).toThrow(/one batch\(\) whose guards are constraints/)
})

it('lets a trigger see what INSERT OR REPLACE would delete', async () => {
  await client.execute('INSERT INTO note (id, words) VALUES (1, \'first\')')
  await expect(client.execute("INSERT OR REPLACE INTO note (id, words) VALUES (1, 'second')")).rejects.toThrow('kept')
})

it('keeps secure deletion where it is asked for', async () => {
  const careful = openDatabase({ url, authToken: null, queue, pragmas: ['secure_delete = ON'] })
  expect((await careful.execute('PRAGMA secure_delete')).rows[0]?.[0]).toBe(1)
  await careful.reconnect()
  expect((await careful.execute('PRAGMA secure_delete')).rows[0]?.[0]).toBe(1)
  careful.close()
})
