import { eq, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { RecordChanges, TableChanges } from '@/lib/domain/record/changes'
import type { RecordVersion } from '@/lib/domain/record/record'
import type { SiteDatabase } from './database'
import { recordTableNames, recordTables, type RecordTable } from './record-tables'
import { recordVersions } from './schema'

type Statement = BatchItem<'sqlite'>

/**
 * Makes the changes and stores the version that they lead to, in one batch: all of it or none. They must
 * have been worked out against version `from` (0 where none was stored); if another has been stored since,
 * the batch fails.
 */
export async function writeRecord(
  database: SiteDatabase,
  changes: RecordChanges,
  from: number,
  to: RecordVersion,
): Promise<void> {
  const inOrder = recordTableNames
  const statements = [
    ...inOrder.flatMap((name) => insertions(database, name, changes[name])),
    ...inOrder.flatMap((name) => updates(database, name, changes[name])),
    ...[...inOrder].reverse().flatMap((name) => removals(database, name, changes[name])),
  ]
  await database.batch([nextVersion(database, from, to), ...statements])
}

/** Where another version came between, the hash comes out as NULL, which the column does not take. */
function nextVersion(database: SiteDatabase, from: number, { number, published, hash }: RecordVersion): Statement {
  const newest = sql`(SELECT ifnull(max(${recordVersions.number}), 0) FROM ${recordVersions})`
  return database.run(sql`
    INSERT INTO ${recordVersions} (number, published, hash)
    VALUES (${number}, ${published}, CASE WHEN ${newest} = ${from} THEN ${hash} END)
  `)
}

// Rows go in one by one: a refused one is then named, and none is too long for a statement.
function insertions(database: SiteDatabase, name: RecordTable, { insert }: TableChanges): Statement[] {
  const table: SQLiteTable = recordTables[name]
  return insert.map((row) => database.insert(table).values(row))
}

function updates(database: SiteDatabase, name: RecordTable, { update }: TableChanges): Statement[] {
  const table: SQLiteTable = recordTables[name]
  return update.map((row) => database.update(table).set(row).where(eq(idOf(name), row.id)))
}

function removals(database: SiteDatabase, name: RecordTable, { remove }: TableChanges): Statement[] {
  const table: SQLiteTable = recordTables[name]
  return remove.map((row) => database.delete(table).where(eq(idOf(name), row.id)))
}

function idOf(name: RecordTable): SQLiteColumn {
  return recordTables[name].id
}
