import { createHash } from 'node:crypto'
import type { PublishedRecord } from '@/lib/domain/record/record'
import type { PageFrame } from '@/lib/domain/site/frame'
import { londonDate } from '@/lib/platform/clock'
import { councilName, demonstration } from '@/lib/platform/demonstration'
import { environment } from '@/lib/platform/environment'
import { readRecord } from './record-read'

/** What a public page is made of: the record, the day, and the frame that says which of both. */
export type PublicPageData<Content> = { frame: PageFrame; content: Content }

type Made = { content: unknown; dataHash: string }
type MadeToday = { today: string; pages: Map<string, Made> }

/** What was made of one state of the record on one day. A page is asked for twice, by its head and by its body. */
const madeOf = new WeakMap<PublishedRecord, MadeToday>()

function pagesOf(record: PublishedRecord, today: string): Map<string, Made> {
  const held = madeOf.get(record)
  if (held?.today === today) return held.pages
  const pages = new Map<string, Made>()
  madeOf.set(record, { today, pages })
  return pages
}

/**
 * Makes a public page's data. `make` is called for today; what the page prints as the hash of its data
 * is counted as on the day the record was published, so that it changes with the record and not with the day.
 * Returns null where `make` does: there is no such page. `path` is empty for an error page.
 */
export async function publicPage<Content>(
  path: string,
  make: (record: PublishedRecord, today: string) => Content | null,
): Promise<PublicPageData<Content> | null> {
  const record = await readRecord()
  const today = londonDate(new Date())
  const pages = pagesOf(record, today)
  const made = pages.get(path) ?? makePage(record, today, make)
  if (made === null) return null
  // Error pages have no address of their own, so nothing tells one from another here.
  if (path !== '') pages.set(path, made)
  // What a path was made with is what it is asked for with: one service makes each path.
  return { content: made.content as Content, frame: frameOf(path, record, today, made.dataHash) }
}

/** A public page of something else than the record, which changes without it: what it prints as its hash is of `content`. */
export async function publicPageOf<Content>(path: string, content: Content): Promise<PublicPageData<Content>> {
  return { content, frame: frameOf(path, await readRecord(), londonDate(new Date()), hashOf(content)) }
}

function frameOf(path: string, { version }: PublishedRecord, today: string, dataHash: string): PageFrame {
  const { siteOrigin, siteKeeper, siteContact } = environment()
  return {
    path, origin: siteOrigin, version, today, keeper: siteKeeper, council: councilName(), demonstration: demonstration() !== null, contact: siteContact, dataHash,
  }
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)
}

function makePage(
  record: PublishedRecord,
  today: string,
  make: (record: PublishedRecord, today: string) => unknown,
): Made | null {
  const content = make(record, today)
  if (content === null) return null
  return { content, dataHash: hashOf(make(record, record.version.published)) }
}
