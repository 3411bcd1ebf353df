/** A table as it was read, all words. Rows are numbered as a spreadsheet shows them: the header is row 1. */
export type Table = { file: string; header: string[]; rows: TableRow[] }
export type TableRow = { row: number; cells: string[] }

/** A problem in one line: file, row, column, what is wrong, what to write. */
export function problemAt(
  { file, row, column }: { file: string; row?: number; column?: string }, wrong: string, write: string,
): string {
  const place = [file, row === undefined ? [] : `row ${row}`, column === undefined ? [] : `column ${column}`].flat().join(', ')
  return `${place}: ${wrong}: ${write}`
}

/** What stands in a row under a column, without space around it; '' where nothing does. */
export function cellOf(table: Table, { cells }: TableRow, column: string): string {
  return cells[table.header.indexOf(column)]?.trim() ?? ''
}

/** The rows with anything in them: a spreadsheet often leaves empty ones at the end. */
export function writtenRows({ rows }: Table): TableRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

/** What is wrong with a table's shape, whatever it is about: columns missing, named twice, rows of another length. */
export function shapeProblems(table: Table, needed: readonly string[]): string[] {
  const { file, header } = table
  const missing = needed.filter((column) => !header.includes(column))
  const twice = header.filter((column, place) => column !== '' && header.indexOf(column) !== place)
  return [
    ...missing.map((column) => problemAt({ file, row: 1 }, `there is no column ${column}`, `the header is ${needed.join(',')}`)),
    ...twice.map((column) => problemAt({ file, row: 1, column }, 'is named twice', 'give each column its own name')),
    ...writtenRows(table).flatMap(({ row, cells }) => {
      const beyond = cells.slice(header.length).some((cell) => cell.trim() !== '')
      if (cells.length >= header.length && !beyond) return []
      const write = 'give every row as many; put a cell with a comma in quotation marks'
      return [problemAt({ file, row }, `has ${cells.length} cells where the header has ${header.length}`, write)]
    }),
    ...header.flatMap((column, place) => {
      const filled = column === '' && table.rows.some(({ cells }) => (cells[place] ?? '').trim() !== '')
      return filled ? [problemAt({ file, row: 1 }, `column number ${place + 1} has no name`, 'name it, or remove it')] : []
    }),
  ]
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** The number that is written, with a point for decimals; null where it is none. */
export function numberIn(words: string): number | null {
  const number = decimal.test(words) ? Number(words) : Number.NaN
  return Number.isFinite(number) ? number : null
}
