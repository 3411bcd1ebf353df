import type { Client } from '@libsql/client'

/** Tables whose rows must not stand in the order in which they came. */
export const unorderedTables = ['code_hashes', 'comment_parts', 'reporting_groups', 'responses', 'spent_nullifiers']

/**
 * Stops where the file would keep traces of order or of what was deleted. A server on the network keeps its
 * own log, of which nothing is known: no wave there may be called unlinkable.
 */
export async function assertStorage(client: Client): Promise<void> {
  if (client.protocol !== 'file') return
  const { rows } = await client.execute('PRAGMA table_list')
  const plain = unorderedTables.filter((name) => !rows.some((row) => row.name === name && row.wr === 1))
  if (plain.length > 0) {
    throw new Error(`The responses database keeps ${plain.join(', ')} in the order of coming in: its migrations are not whole`)
  }
  const secure = (await client.execute('PRAGMA secure_delete')).rows[0]?.[0]
  if (secure !== 1) throw new Error('The responses database does not overwrite what is deleted: secure_delete must be on')
  const temporary = (await client.execute('PRAGMA temp_store')).rows[0]?.[0]
  if (temporary !== 2) throw new Error('The responses database would write what is rewritten into files that it deletes: temp_store must be MEMORY')
}

/** Whether what is kept here keeps no order. */
export function keepsNoOrder(client: Client): boolean {
  return client.protocol === 'file'
}
