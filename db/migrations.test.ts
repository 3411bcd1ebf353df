import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as drizzleKit from 'drizzle-kit/api'
import { expect, it } from 'vitest'
import * as responses from './responses/schema'
import * as site from './site/schema'
import { ledger } from './site/schema/ledger'

/** The two functions wanted; the package's own types name packages that are not installed. */
const kit = drizzleKit as unknown as {
  generateSQLiteDrizzleJson(schema: object, previousId: undefined, casing: string): Promise<object>
  generateSQLiteMigration(from: object, to: object): Promise<string[]>
}

function newestSnapshot(name: string): object {
  const meta = path.join(import.meta.dirname, name, 'migrations', 'meta')
  const journal = JSON.parse(readFileSync(path.join(meta, '_journal.json'), 'utf8')) as { entries: { idx: number }[] }
  const newest = String(journal.entries.at(-1)?.idx).padStart(4, '0')
  return JSON.parse(readFileSync(path.join(meta, `${newest}_snapshot.json`), 'utf8')) as object
}

it.each([
  // The ledger stands apart from the other tables, for lint to keep others out of it.
  ['site', { ...site, ledger }],
  ['responses', responses],
])('the migrations of the %s database lead to its schema', async (name, schema) => {
  const now = await kit.generateSQLiteDrizzleJson(schema, undefined, 'snake_case')
  // If this fails: npm run migrations:site (or :responses) -- --name=…
  expect(await kit.generateSQLiteMigration(newestSnapshot(name), now)).toEqual([])
})
