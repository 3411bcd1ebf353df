import { CsvError, parse } from 'csv-parse/sync'
import { problemAt, type Table } from '@/lib/domain/statistics/analysis/table'

export type CsvReading = { ok: true; table: Table } | { ok: false; problems: string[] }

/**
 * Reads a CSV (RFC 4180, UTF-8 with or without a byte order mark, lines ending in any way) as words. Rows keep the
 * numbers that a spreadsheet shows, whatever line breaks stand inside quotation marks.
 * @param file the name that problems are told by
 */
export function readCsv(file: string, bytes: Uint8Array): CsvReading {
  const refused = (wrong: string, write: string, row?: number): CsvReading =>
    ({ ok: false, problems: [problemAt({ file, ...(row === undefined ? {} : { row }) }, wrong, write)] })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refused('is not written in UTF-8', 'save it as CSV UTF-8')
  }
  try {
    const records: string[][] = parse(text, { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] })
    const [header, ...rows] = records
    if (header === undefined) return refused('is empty', 'begin with a header')
    const table = { file, header: header.map((column) => column.trim()), rows: rows.map((cells, place) => ({ row: place + 2, cells })) }
    return { ok: true, table }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const records: unknown = error.records
    return refused('a quotation mark is not closed, or stands alone in a cell', 'put the cell in quotation marks, and each inside it twice', typeof records === 'number' ? records + 1 : undefined)
  }
}
