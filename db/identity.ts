import type { Client } from '@libsql/client'

/** The two databases. They share no key. */
export type DatabaseName = 'site' | 'responses'

/**
 * Stops where an address leads to another database than the one meant, before anything is written to it.
 * An empty database may become either.
 */
export async function assertIdentity(client: Client, name: DatabaseName): Promise<void> {
  const tables = await client.execute(
    // Drizzle makes its own table before the first migration, apart from it.
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name <> '__drizzle_migrations'",
  )
  if (tables.rows.length === 0) return
  if (!tables.rows.some((row) => row.name === 'database_identity')) {
    throw new Error(`The address of the ${name} database leads to a database that is not of Golden Thread`)
  }
  const found = (await client.execute('SELECT name FROM database_identity')).rows[0]?.name
  if (found !== name) {
    throw new Error(
      `The address of the ${name} database leads to the ${String(found)} database: ` +
        'are DATABASE_URL and RESPONSES_DATABASE_URL the wrong way round?',
    )
  }
}
