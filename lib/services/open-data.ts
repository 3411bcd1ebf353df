import { stringify } from 'csv-stringify/sync'
import { openData, type DataTable } from '@/lib/domain/record/open-data'
import type { PublishedRecord } from '@/lib/domain/record/record'
import { surveyJsonSchema } from '@/lib/domain/survey/survey-schema'
import { londonDate } from '@/lib/platform/clock'
import { publicPage } from './public-page'
import { readRecord } from './record-read'

/** The data page: every file with its columns and how many rows it has. */
export function dataPage() {
  return publicPage('/data', (record, today) => ({
    tables: openData(record, today).map(({ name, title, description, columns, rows }) => ({
      name, title, description, columns, rows: rows.length,
    })),
  }))
}

const tablesOf = new WeakMap<PublishedRecord, { today: string; tables: DataTable[] }>()

/** Every table as of today, made once for a state of the record and a day: each file of a bake asks. */
export async function openDataTables(): Promise<DataTable[]> {
  const record = await readRecord()
  const today = londonDate(new Date())
  const known = tablesOf.get(record)
  if (known?.today === today) return known.tables
  const tables = openData(record, today)
  tablesOf.set(record, { today, tables })
  return tables
}

/** RFC 4180, UTF-8, lines ending in CR LF. A cell that a spreadsheet would take for a formula gets a ' before it. */
export function asCsv(table: DataTable): string {
  const cells = table.rows.map((row) =>
    table.columns.map((column) => {
      const value = row[column] ?? null
      // A list becomes one cell, its ids parted by spaces, as CSV on the Web writes a separator.
      return Array.isArray(value) ? value.join(' ') : value
    }),
  )
  return stringify(cells, {
    header: true,
    columns: table.columns,
    record_delimiter: 'windows',
    // RFC 4180 wants a CR or an LF that stands alone in quotation marks too, not only both together.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  })
}

/** An array with one object a row, the keys of which are the CSV's columns. */
export function asJson(table: DataTable): string {
  return `${JSON.stringify(table.rows, null, 2)}\n`
}

/** The published form of a survey's file, under an address that stays. */
export const surveySchemaFile = 'survey.schema.json'

export type DataFile = { type: string; body: string }

/** One file of open data by its name, such as `positions.csv`; null where there is none of that name. */
export async function dataFile(file: string): Promise<DataFile | null> {
  if (file === surveySchemaFile) return { type: 'application/json; charset=utf-8', body: `${JSON.stringify(surveyJsonSchema(), null, 2)}\n` }
  const [name, format] = file.split('.')
  const table = (await openDataTables()).find((row) => row.name === name)
  if (table === undefined) return null
  if (format === 'csv') return { type: 'text/csv; charset=utf-8; header=present', body: asCsv(table) }
  if (format === 'json') return { type: 'application/json; charset=utf-8', body: asJson(table) }
  return null
}
