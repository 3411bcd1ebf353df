import type { Client } from '@libsql/client'

/** Sets write-ahead logging, which stays with the file. A server on the network keeps its own log. */
export async function useWal(client: Client): Promise<void> {
  if (client.protocol === 'file') await client.execute('PRAGMA journal_mode = WAL')
}

/** Stops where a file is not in write-ahead logging: readers and the writer would lock each other out. */
export async function assertWal(client: Client, name: string): Promise<void> {
  if (client.protocol !== 'file') return
  const { rows } = await client.execute('PRAGMA journal_mode')
  const mode = rows[0]?.[0]
  if (mode !== 'wal') {
    throw new Error(
      `The ${name} database keeps its journal in mode '${String(mode)}' and must keep it in 'wal': ` +
        'is its folder on a network drive, or is another program using the file?',
    )
  }
}
