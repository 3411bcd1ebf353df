import type { SiteDatabase } from '@/db/site/database'
import { readRecordRows, readRecordVersion } from '@/db/site/read-record'
import type { PublishedRecord, RecordRows, RecordVersion } from '@/lib/domain/record/record'
import { processWide } from '@/lib/platform/process-wide'
import { siteDatabase } from './database'

const notLoaded = 'No record is loaded: run npm run record:load'

type Held = { key: string; record: Promise<PublishedRecord> }

/** The newest version loaded, or null where no record is loaded yet. */
export function recordVersion(database: SiteDatabase = siteDatabase()): Promise<RecordVersion | null> {
  return readRecordVersion(database)
}

/**
 * The record as loaded last, read once for each version. What is given is shared by everybody who asks, and
 * frozen for that. Throws where none is loaded.
 */
export async function readRecord(database: SiteDatabase = siteDatabase()): Promise<PublishedRecord> {
  const held = processWide('records-read', () => new WeakMap<SiteDatabase, Held>())
  const version = await readRecordVersion(database)
  if (version === null) throw new Error(notLoaded)

  const key = `${version.number} ${version.hash}`
  const last = held.get(database)
  if (last?.key === key) return last.record

  const record = read(database)
  held.set(database, { key, record })
  // A reading that failed is not kept.
  record.catch(() => held.delete(database))
  return record
}

async function read(database: SiteDatabase): Promise<PublishedRecord> {
  const { rows, version } = await readRecordRows(database)
  if (version === null) throw new Error(notLoaded)
  return frozen({ ...rows, version })
}

function frozen<T extends RecordRows>(record: T): T {
  for (const part of Object.values(record)) {
    if (Array.isArray(part)) part.forEach((row) => Object.freeze(row))
    Object.freeze(part)
  }
  return Object.freeze(record)
}
