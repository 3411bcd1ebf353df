import type { DatabaseClient } from '../client'

/**
 * Takes out of the files in which order answers came: VACUUM writes each table anew by its keys, and the log
 * is cut to nothing. It is cut before, too, so that the index beside it (-shm), which keeps the page numbers of
 * the last writing until the next, ends with those of the VACUUM and not with an answer's. One turn in the queue.
 */
export async function tidyResponses(client: DatabaseClient): Promise<void> {
  if (client.protocol !== 'file') return
  await client.executeMultiple('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);')
  const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  if (rows[0]?.[0] !== 0) throw new Error('The log of the responses database could not be cut: another program reads the file')
}
