import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrateDatabase } from './migrate'
import { openSiteDatabase, type SiteDatabase } from './site/database'
import { createWriteQueue, type WriteQueue } from './write-queue'

/** A folder of its own for one test. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export type TestSite = { database: SiteDatabase; url: string; folder: string; queue: WriteQueue; remove: () => void }

/** A migrated site database in a real file, empty of records. */
export async function temporarySite(): Promise<TestSite> {
  const { folder, remove } = temporaryFolder()
  const queue = createWriteQueue()
  const url = `file:${path.join(folder, 'site.db')}`
  const database = openSiteDatabase({ url, authToken: null, queue })
  await migrateDatabase(database, 'site', process.cwd())
  return {
    database,
    url,
    folder,
    queue,
    remove: () => {
      database.$client.close()
      remove()
    },
  }
}
