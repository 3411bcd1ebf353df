import type { PublishedRecord, RecordVersion } from '@/lib/domain/record/record'
import type { SiteDatabase } from '@/db/site/database'
import { siteDatabase } from './database'

/** The newest version loaded, or null where no record is loaded yet. */
export async function recordVersion(_database: SiteDatabase = siteDatabase()): Promise<RecordVersion | null> {
  return null
}

/** The record as loaded last, read once for each version. Throws where none is loaded. */
export async function readRecord(_database: SiteDatabase = siteDatabase()): Promise<PublishedRecord> {
  throw new Error('No record is loaded: run npm run record:load')
}
