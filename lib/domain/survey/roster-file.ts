import { stringify } from 'csv-stringify/sync'
import { contracts, personKinds, rosterColumns, unitSeparator, unitWords, type RosterColumn, type RosterPerson } from './roster'
import type { RosterProblem } from './roster-problem'
import { rosterTable, type RosterRow } from './roster-table'

/** An extract, all of it, or everything that is wrong with it. */
export type RosterReading = { ok: true; people: RosterPerson[] } | { ok: false; problems: RosterProblem[] }

const longest = 120
const deepest = 8
const email = /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/

/** Reads a human-resources extract: CSV, UTF-8, the columns of `rosterColumns`. All or nothing. */
export function readRosterFile(file: Uint8Array): RosterReading {
  const table = rosterTable(file)
  if (!table.ok) return table
  const people = table.rows.map(({ cells }) => personIn(cells))
  const problems = [
    ...table.problems,
    ...table.rows.flatMap(({ row, cells }, at) => (people[at] === null ? cellProblems(row, cells) : [])),
    ...repeated(table.rows, 'reference', 'is that of row'),
    ...repeated(table.rows, 'email', 'is that of row'),
    ...unitsWrittenTwice(table.rows),
  ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, people: people.filter((person) => person !== null) }
}

/** An extract as we write one. A cell that a spreadsheet would run is escaped, and so is not read as it was. */
export function rosterFile(people: readonly RosterPerson[]): string {
  const rows = people.map((person) => [
    person.reference, person.post, unitWords(person.unit), person.site ?? '', person.contract, person.email ?? '', person.kind,
  ])
  return stringify([[...rosterColumns], ...rows], { record_delimiter: '\r\n', escape_formulas: true })
}

type Cells = Record<RosterColumn, string>

function personIn(cells: Cells): RosterPerson | null {
  const contract = contracts.find((name) => name === keyword(cells.contract))
  const kind = personKinds.find((name) => name === keyword(cells.kind))
  if (contract === undefined || kind === undefined || cellProblems(0, cells).length > 0) return null
  return {
    reference: cells.reference,
    post: cells.post,
    unit: unitPath(cells.unit),
    site: cells.site === '' ? null : cells.site,
    contract,
    email: cells.email === '' ? null : cells.email.toLowerCase(),
    kind,
  }
}

function cellProblems(row: number, cells: Cells): RosterProblem[] {
  const path = unitPath(cells.unit)
  const found: [broken: boolean, field: RosterColumn, message: string][] = [
    ...(['reference', 'post', 'unit'] as const).map((field): [boolean, RosterColumn, string] => [cells[field] === '', field, 'must not be empty']),
    ...rosterColumns.map((field): [boolean, RosterColumn, string] => [
      Array.from(cells[field]).length > (field === 'unit' ? 4 * longest : longest), field, 'is too long',
    ]),
    ...rosterColumns.map((field): [boolean, RosterColumn, string] => [/\p{Cc}/u.test(cells[field]), field, 'has a line break or another character that cannot be kept']),
    [cells.unit !== '' && path.some((name) => name === ''), 'unit', `has an empty department: write each once, with ${unitSeparator} between`],
    [path.length > deepest, 'unit', `is more than ${deepest} departments deep`],
    [cells.email !== '' && !email.test(cells.email), 'email', 'is not an e-mail address; leave it empty where there is none'],
    [contracts.every((name) => name !== keyword(cells.contract)), 'contract', `must be ${contracts.join(', ')}`],
    [personKinds.every((name) => name !== keyword(cells.kind)), 'kind', `must be ${personKinds.join(', ')}`],
  ]
  return found.filter(([broken]) => broken).map(([, field, message]) => ({ row, field, message, value: cells[field] }))
}

const keyword = (cell: string) => cell.toLowerCase().replace(/[\s_]+/g, '-')

function unitPath(cell: string): string[] {
  return cell.split(unitSeparator).map((name) => name.trim().replace(/\s+/g, ' '))
}

function repeated(rows: readonly RosterRow[], field: 'reference' | 'email', message: string): RosterProblem[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ row, cells }) => {
    const key = cells[field].toLowerCase()
    const earlier = seen.get(key)
    if (key === '' || earlier === undefined) {
      seen.set(key, row)
      return []
    }
    return [{ row, field, message: `${message} ${earlier} already`, value: cells[field] }]
  })
}

/** ‘Adult care’ and ‘Adult Care’ would be two departments on every page. */
function unitsWrittenTwice(rows: readonly RosterRow[]): RosterProblem[] {
  const seen = new Map<string, { words: string; row: number }>()
  return rows.flatMap(({ row, cells }) => {
    const path = unitPath(cells.unit)
    return path.flatMap((_, depth): RosterProblem[] => {
      const words = unitWords(path.slice(0, depth + 1))
      const earlier = seen.get(words.toLowerCase())
      if (earlier === undefined) seen.set(words.toLowerCase(), { words, row })
      const differs = earlier !== undefined && earlier.words !== words && depth === path.length - 1
      return differs ? [{ row, field: 'unit', message: `is written ‘${earlier.words}’ in row ${earlier.row}: write it one way`, value: cells.unit }] : []
    })
  })
}
