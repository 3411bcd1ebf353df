import path from 'node:path'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import type { Client } from '@libsql/client'
import { assertIdentity, type DatabaseName } from './identity'
import { assertWal, useWal } from './wal'

/**
 * Brings a database to the newest migration, in write-ahead logging, after making sure that it is the one
 * meant. `projectRoot` is where `db/` stands.
 */
export async function migrateDatabase<T extends Record<string, unknown>>(
  database: LibSQLDatabase<T> & { $client: Client },
  name: DatabaseName,
  projectRoot: string,
): Promise<void> {
  await assertIdentity(database.$client, name)
  await useWal(database.$client)
  await migrate(database, { migrationsFolder: path.join(projectRoot, 'db', name, 'migrations') })
  await assertIdentity(database.$client, name)
  await assertWal(database.$client, name)
}
