import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { rosterColumns, type RosterColumn } from './roster'
import type { RosterProblem } from './roster-problem'

/** A row of the extract, cells trimmed, with the row's number in a spreadsheet. */
export type RosterRow = { row: number; cells: Record<RosterColumn, string> }
/** The rows that can be read and what is wrong with the others; not `ok` where nothing can be told of any row. */
export type RosterTable = { ok: true; rows: RosterRow[]; problems: RosterProblem[] } | { ok: false; problems: RosterProblem[] }

const mostBytes = 20_000_000
const mostRows = 100_000
const table = z.array(z.array(z.string()))

/** Reads the file as a table with exactly our columns, in any order. */
export function rosterTable(file: Uint8Array): RosterTable {
  if (file.length > mostBytes) return refused('The file is too large: 20 MB at most')
  const text = decoded(file)
  if (text === null) return refused('The file is not in UTF-8. In a spreadsheet, save it as ‘CSV UTF-8’')
  const records = split(text)
  if (!('records' in records)) return { ok: false, problems: [records] }
  const [head = [], ...body] = records.records
  if (head.length === 0) return refused('The file is empty')
  const columns = head.map((name) => name.trim().toLowerCase())
  const problems = headProblems(columns)
  if (problems.length > 0) return { ok: false, problems }
  if (body.length > mostRows) return refused('The file is too long: 100,000 rows at most')
  if (body.length === 0) return refused('The file has a heading and no rows')

  const rows: RosterRow[] = []
  body.forEach((cells, index) => {
    const row = index + 2
    if (cells.every((cell) => cell.trim() === '')) return
    if (cells.length !== columns.length) {
      problems.push({ row, field: null, message: `has ${cells.length} cells where the heading has ${columns.length}` })
      return
    }
    const cell = (name: RosterColumn) => (cells[columns.indexOf(name)] ?? '').trim()
    rows.push({ row, cells: { reference: cell('reference'), post: cell('post'), unit: cell('unit'), site: cell('site'), contract: cell('contract'), email: cell('email'), kind: cell('kind') } })
  })
  return { ok: true, rows, problems }
}

function decoded(file: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return null
  }
}

function split(text: string): { records: string[][] } | RosterProblem {
  try {
    return { records: table.parse(parse(text, { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: false, max_record_size: 100_000 })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error.records === 'number' ? error.records + 1 : null
    return { row, field: null, message: `cannot be read as CSV: ${error.message.replace(/\.$/, '')}` }
  }
}

function headProblems(columns: string[]): RosterProblem[] {
  const only = columns[0] ?? ''
  if (columns.length === 1 && /[;\t]/.test(only)) return [{ row: 1, field: null, message: 'The cells are not parted by commas: save the file as CSV with commas' }]
  const known: readonly string[] = rosterColumns
  return [
    ...known.filter((name) => !columns.includes(name)).map((name) => ({ row: 1, field: name, message: 'is missing from the heading' })),
    ...columns.filter((name, at) => columns.indexOf(name) < at).map((name) => ({ row: 1, field: name, message: 'stands twice in the heading' })),
    // What a survey has no use for should never arrive here.
    ...columns.filter((name) => !known.includes(name)).map((name) => ({
      row: 1, field: name, message: `is not needed: leave this column out. The columns are ${rosterColumns.join(', ')}`,
    })),
  ]
}

function refused(message: string): RosterTable {
  return { ok: false, problems: [{ row: null, field: null, message }] }
}
