import { createHash } from 'node:crypto'
import { createWriteQueue } from '@/db/write-queue'
import { readRecordFiles } from '@/db/record-files/read'
import type { SiteDatabase } from '@/db/site/database'
import { readRecordRows } from '@/db/site/read-record'
import { writeRecord } from '@/db/site/write-record'
import { canonicalRecord } from '@/lib/domain/record/canonical'
import { recordChanges, type ForbiddenChange, type RecordChanges, type Table } from '@/lib/domain/record/changes'
import { rowsOf } from '@/lib/domain/record/entries-to-rows'
import type { RecordRows, RecordVersion } from '@/lib/domain/record/record'
import { processWide } from '@/lib/platform/process-wide'
import { siteDatabase } from './database'

/** How many rows a load wrote, and how many it found as they were. */
export type RecordLoadCounts = { inserted: number; changed: number; removed: number; unchanged: number }

/** What came of a load. Refused: nothing was changed, and every problem is named, one a line. */
export type RecordLoad =
  | ({ outcome: 'loaded' | 'unchanged'; version: RecordVersion } & RecordLoadCounts)
  | {
      outcome: 'refused'
      problems: string[]
      /** Set where the record stored is a later version than the files, and all else is right with them. */
      behind?: RecordVersion
    }

/** Loads the record's files from a folder. Loading twice changes nothing; a bad file changes nothing. */
export function loadRecord(folder: string, database: SiteDatabase = siteDatabase()): Promise<RecordLoad> {
  // What a load writes rests on what it read before, so two at once take turns.
  return processWide('record-loads', createWriteQueue).run(() => load(folder, database))
}

/** The SHA-256 of a record's rows, in hexadecimal. */
export function recordHash(rows: RecordRows): string {
  return createHash('sha256').update(canonicalRecord(rows)).digest('hex')
}

async function load(folder: string, database: SiteDatabase): Promise<RecordLoad> {
  const reading = readRecordFiles(folder)
  if (!reading.ok) return { outcome: 'refused', problems: reading.problems }

  const rows = rowsOf(reading.entries)
  const next: RecordVersion = { ...reading.entries.version, hash: recordHash(rows) }
  const stored = await readRecordRows(database)
  const { changes, forbidden } = recordChanges(stored.rows, rows)

  const counts = countsOf(changes)
  // Rows that are all the same can still hash differently after a migration that adds a column.
  const same = counts.inserted + counts.changed + counts.removed === 0
  if (stored.version !== null && (stored.version.hash === next.hash || (same && stored.version.number === next.number))) {
    return { outcome: 'unchanged', version: stored.version, ...counts }
  }
  const problems = [...forbidden.map(told), ...versionProblems(stored.version, next)]
  if (stored.version !== null && next.number < stored.version.number) {
    return { outcome: 'refused', problems, behind: stored.version }
  }
  if (problems.length > 0) return { outcome: 'refused', problems }

  await writeRecord(database, changes, stored.version?.number ?? 0, next)
  return { outcome: 'loaded', version: next, ...counts }
}

function versionProblems(newest: RecordVersion | null, next: RecordVersion): string[] {
  if (newest === null) return []
  const problems: string[] = []
  if (next.number <= newest.number) {
    problems.push(
      `version.yaml, number: the record differs from version ${newest.number}, which is stored: ` +
        `write ${newest.number + 1}, and the day of publication (or keep an older record apart, in a DATA_DIR of its own)`,
    )
  }
  if (next.number > newest.number + 1) {
    // A number too high could never be taken back, and the next would have to be higher still.
    problems.push(`version.yaml, number: must be ${newest.number + 1}, the next after ${newest.number}`)
  }
  if (next.published < newest.published) {
    problems.push(`version.yaml, published: must not be before ${newest.published}, the day of version ${newest.number}`)
  }
  return problems
}

function countsOf(changes: RecordChanges): RecordLoadCounts {
  const tables = Object.values(changes)
  const sum = (count: (table: (typeof tables)[number]) => number) =>
    tables.reduce((total, table) => total + count(table), 0)
  return {
    inserted: sum((table) => table.insert.length),
    changed: sum((table) => table.update.length),
    removed: sum((table) => table.remove.length),
    unchanged: sum((table) => table.unchanged),
  }
}

function told({ table, id, field, message }: ForbiddenChange): string {
  const place = `${fileOf(table)}, ${id}${field === null ? '' : `, ${snakeCase(field)}`}`
  return `${place}: ${message}`
}

function fileOf(table: Table): string {
  return table === 'trackedActions' ? 'tracked-actions.yaml' : `${table}.yaml`
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
