import { asc, desc } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { BatchItem } from 'drizzle-orm/batch'
import type { RecordRows, RecordVersion } from '@/lib/domain/record/record'
import type { SiteDatabase } from './database'
import { recordTableNames, recordTables } from './record-tables'
import { citations, positions, recordVersions } from './schema'

/** The newest version of the record, or null where none is loaded. */
export async function readRecordVersion(database: SiteDatabase): Promise<RecordVersion | null> {
  return (await newestVersion(database)) ?? null
}

/**
 * Every row of the record and the version that they are, at one moment: a load cannot come between.
 * Lists have a fixed order: as printed where that is kept, positions by their date, everything else by id.
 */
export async function readRecordRows(
  database: SiteDatabase,
): Promise<{ rows: RecordRows; version: RecordVersion | null }> {
  const queries: BatchItem<'sqlite'>[] = recordTableNames.map((name) => {
    const table: SQLiteTable = recordTables[name]
    return database.select().from(table).orderBy(...orderOf(name).map((column) => asc(column)))
  })
  const [versions, ...lists] = (await database.batch([newestVersion(database), ...queries])) as unknown[]
  const rows = Object.fromEntries(recordTableNames.map((name, index) => [name, lists[index]]))
  // What the tables give is what the rows' types say: the schema is checked against them where it is written.
  return { rows: rows as unknown as RecordRows, version: (versions as RecordVersion | undefined) ?? null }
}

function newestVersion(database: SiteDatabase) {
  return database.query.recordVersions.findFirst({ orderBy: desc(recordVersions.number) })
}

function orderOf(name: keyof typeof recordTables): SQLiteColumn[] {
  if (name === 'positions') return [positions.asAtLatest, positions.id]
  if (name === 'citations') return [citations.assertionKind, citations.assertionId, citations.ordinal]
  const table = recordTables[name]
  return 'ordinal' in table ? [table.ordinal, table.id] : [table.id]
}
