import { createHash } from 'node:crypto'
import type { PublishedRecord } from '@/lib/domain/record/record'
import type { PageFrame } from '@/lib/domain/site/frame'
import { londonDate } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/environment'
import { readRecord } from './record-read'

/** What a public page is made of: the record, the day, and the frame that says which of both. */
export type PublicPageData<Content> = { frame: PageFrame; content: Content }

/**
 * Makes a public page's data. `make` is called for today; what the page prints as the hash of its data
 * is counted as on the day the record was published, so that it changes with the record and not with the day.
 * Returns null where `make` does: there is no such page.
 */
export async function publicPage<Content>(
  path: string,
  make: (record: PublishedRecord, today: string) => Content | null,
): Promise<PublicPageData<Content> | null> {
  const record = await readRecord()
  const today = londonDate(new Date())
  const content = make(record, today)
  if (content === null) return null
  const sealed = JSON.stringify(make(record, record.version.published))
  const env = environment()
  return {
    content,
    frame: {
      path,
      origin: env.siteOrigin,
      version: record.version,
      today,
      keeper: env.siteKeeper,
      contact: env.siteContact,
      dataHash: createHash('sha256').update(sealed).digest('hex').slice(0, 12),
    },
  }
}
