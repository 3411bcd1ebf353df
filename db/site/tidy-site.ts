import type { DatabaseClient } from '../client'

/** Writes the file anew and cuts its log, so that a ledger that was deleted is nowhere in them. One turn in the queue. */
export async function tidySite(client: DatabaseClient): Promise<void> {
  if (client.protocol !== 'file') return
  await client.executeMultiple('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);')
}
