import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { rowsOf } from '@/lib/domain/record/entries-to-rows'
import type { RecordRows } from '@/lib/domain/record/record'
import { readRecordFiles } from './read'

const root = path.join(import.meta.dirname, '../..')

/** The record that ships with the site, for tests: read from its files, no database needed. */
export function shippedRecord(): RecordRows {
  const reading = readRecordFiles(path.join(root, 'db/record'))
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  return rowsOf(reading.entries)
}

/** The texts of the record's sources by source id, or null where they are not at hand beside the project. */
export function sourceTexts(record: RecordRows): Map<string, string> | null {
  const folder = path.join(root, '../shared/sources')
  if (!existsSync(folder)) return null
  return new Map(record.sources.map(({ id, file }) => [id, readFileSync(path.join(folder, file), 'utf8')]))
}
