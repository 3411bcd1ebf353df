import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { copyResponses } from '@/db/responses/backup'
import { storeSubmissions, type Submission } from '@/db/responses/submission'
import { type Arrival, type MakeStorage, type Place, realStorage, type Storage } from './storage'

/** The storage with one leak each, and all else as it is. The test must find every one of them alone. */
export const planted: Readonly<Record<string, MakeStorage>> = {
  'a plain table': withTable('', ''),
  'rows of 1.5 kB without vacuum': longRows,
  'a day stamp': dayStamp,
  'an untruncated WAL': untruncated,
  'daily paired backups': dailyBackups,
  'a batch of one': inBatches(1),
  'a session id in a log': sessionInLog,
  'a body hash beside the nullifier': bodyHash,
  'a group of one': groupOfOne,
  'order kept in batches of fifty': inBatches(50),
}

const columns = 'id BLOB PRIMARY KEY NOT NULL, wave_id TEXT NOT NULL, group_id TEXT NOT NULL, answers BLOB NOT NULL, declared BLOB NOT NULL'

/** The real storage over a table of answers made anew: what stands after its columns, and after its bracket. */
function withTable(further: string, options: string): MakeStorage {
  return async (place) => {
    await remake(place, further, options)
    return realStorage(place)
  }
}

/** Dropping the table drops its triggers and checks too. */
async function remake({ database }: Place, further: string, options: string): Promise<void> {
  await database.$client.executeMultiple(`DROP TABLE responses; CREATE TABLE responses (${columns}${further}) ${options};`)
}

/** A real storage that does one thing more with every arrival, or another thing to it before. */
async function besides(place: Place, changes: { before?: (arrival: Arrival) => Arrival; after?: (arrival: Arrival) => Promise<unknown> }): Promise<Storage> {
  const real = await realStorage(place)
  return {
    ...real,
    async store(arrivals) {
      await real.store(changes.before === undefined ? arrivals : arrivals.map(changes.before))
      if (changes.after !== undefined) for (const arrival of arrivals) await changes.after(arrival)
    },
  }
}

/** Long rows spill to pages of their own, numbered as they came; only the log is cut. */
async function longRows(place: Place): Promise<Storage> {
  const { $client } = place.database
  await remake(place, '', 'WITHOUT ROWID')
  return {
    ...(await realStorage(place)),
    async store(arrivals) {
      await storeSubmissions($client, arrivals.map(({ submission }) => ({ ...submission, answers: padded(submission.answers) })))
      await $client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    },
    endOfDay: async () => undefined,
    close: async () => undefined,
  }
}

function padded(answers: Uint8Array): Uint8Array {
  const long = new Uint8Array(1_500)
  long.set(answers)
  return long
}

async function dayStamp(place: Place): Promise<Storage> {
  await remake(place, ', stored_on TEXT', 'WITHOUT ROWID')
  return besides(place, {
    after: ({ submission, from }) =>
      place.database.$client.execute({
        sql: 'UPDATE responses SET stored_on = ? WHERE id = ?',
        args: [new Date(from.submittedAt).toISOString().slice(0, 10), submission.responseId],
      }),
  })
}

/** Tidied, but the log is left as it is. */
async function untruncated(place: Place): Promise<Storage> {
  const { $client } = place.database
  return {
    ...(await realStorage(place)),
    async store(arrivals) {
      await storeSubmissions($client, arrivals.map(({ submission }) => submission))
      await $client.execute('VACUUM')
    },
  }
}

/** The roster's backup of the same night, its pair, tells less than the moments that the attacker has. */
async function dailyBackups(place: Place): Promise<Storage> {
  return {
    ...(await realStorage(place)),
    async endOfDay(at) {
      mkdirSync(path.join(place.folder, 'backups'), { recursive: true })
      await copyResponses(place.database, path.join(place.folder, 'backups', `responses-${new Date(at).toISOString().slice(0, 10)}.db`))
    },
  }
}

/** Rows are mixed within a batch only: their keys begin with the number of the batch they came in. */
function inBatches(size: number): MakeStorage {
  return (place) => {
    let count = 0
    return besides(place, {
      before: (arrival) => {
        const batch = Math.floor(count++ / size)
        return { ...arrival, submission: { ...arrival.submission, responseId: numbered(arrival.submission, batch) } }
      },
    })
  }
}

function numbered({ responseId }: Submission, batch: number): Uint8Array {
  const id = Uint8Array.from(responseId)
  new DataView(id.buffer).setUint32(0, batch)
  return id
}

async function sessionInLog(place: Place): Promise<Storage> {
  return besides(place, {
    after: async ({ submission, from }) => {
      const line = `POST /answer 200 session=${from.session} stored=${Buffer.from(submission.responseId.subarray(4)).toString('hex')}`
      appendFileSync(path.join(place.folder, 'app.log'), `${line}\n`)
    },
  })
}

/** So that the same body sent twice can be told from another: which is what gives it away. */
async function bodyHash(place: Place): Promise<Storage> {
  const { $client } = place.database
  await $client.executeMultiple(`DROP TABLE spent_nullifiers;
    CREATE TABLE spent_nullifiers (wave_id TEXT NOT NULL, nullifier BLOB NOT NULL, body_hash BLOB, PRIMARY KEY (wave_id, nullifier)) WITHOUT ROWID;`)
  return besides(place, {
    after: ({ submission: { answers, nullifier } }) =>
      $client.execute({
        sql: 'UPDATE spent_nullifiers SET body_hash = ? WHERE nullifier = ?',
        args: [createHash('sha256').update(answers).digest(), nullifier],
      }),
  })
}

/** Answers are of the unit that somebody works in, however small; comments, which have their own group, are left out. */
async function groupOfOne(place: Place): Promise<Storage> {
  await remake(place, '', 'WITHOUT ROWID')
  return besides(place, { before: (arrival) => ({ ...arrival, submission: { ...arrival.submission, comments: [], groupId: arrival.from.unit } }) })
}
