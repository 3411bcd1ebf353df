import { stringify } from 'csv-stringify/sync'

/**
 * One thing wrong with an extract. `row` counts as a spreadsheet does, the heading being row 1; null is the file
 * as a whole. `value` is what stands there.
 */
export type RosterProblem = { row: number | null; field: string | null; message: string; value?: string }

export function rosterProblemWords({ row, field, message, value }: RosterProblem): string {
  const place = [row === null ? null : `row ${row}`, field].filter((part) => part !== null).join(', ')
  const shown = value === undefined || value === '' ? '' : ` (‘${shortened(value)}’)`
  return place === '' ? message : `${place}: ${message}${shown}`
}

/**
 * The problems as a CSV file to mend an extract by. A cell that a spreadsheet would run as a formula is escaped,
 * after OWASP, ‘CSV Injection’: what was in the extract is not ours to trust.
 */
export function rosterProblemsCsv(problems: readonly RosterProblem[]): string {
  const rows = problems.map(({ row, field, message, value }) => [row ?? '', field ?? '', message, value === undefined ? '' : shortened(value)])
  return stringify([['row', 'field', 'problem', 'value'], ...rows], { bom: true, record_delimiter: '\r\n', escape_formulas: true })
}

function shortened(value: string): string {
  const plain = value.replace(/\p{Cc}+/gu, ' ')
  return Array.from(plain).length > 60 ? `${Array.from(plain).slice(0, 59).join('')}…` : plain
}
