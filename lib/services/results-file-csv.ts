import { stringify } from 'csv-stringify/sync'
import type { Released } from '@/lib/domain/disclosure/released'
import type { Figure } from '@/lib/domain/results/figure'
import { methodNotes } from '@/lib/domain/results/method-notes'
import type { FigureTable } from '@/lib/domain/results/tables'
import type { ResultFile, ResultsToFile } from './results-file'

const csv = 'text/csv; charset=utf-8'

/** A figure in full precision; blank where it is hidden, with the reason in a column of its own. */
const cell = (figure: Released<Figure>): Figure => (figure.hidden ? null : figure.value)
const reasonOf = (figures: readonly Released<Figure>[]): string | null => {
  const [hidden] = figures.filter((figure) => figure.hidden)
  return hidden?.hidden === true ? hidden.reason : null
}

// A spreadsheet takes what begins so for a formula: a name that somebody typed must not become one.
const safe = (words: string) => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words)

/** One file a table, a dictionary of every column, and how it was made. */
export function csvFiles({ tables, sheet }: ResultsToFile): ResultFile[] {
  const file = (name: string, rows: readonly (readonly Figure[])[]): ResultFile => ({ name, type: csv, bytes: new TextEncoder().encode(stringify(rows.map((row) => [...row]), { bom: true })) })
  const dictionary = tables.flatMap((table) => [
    ...table.labels.map(({ key, about }) => [`${table.id}.csv`, key, 'label', safe(about)]),
    ...table.columns.map(({ key, unit, about }) => [`${table.id}.csv`, key, unit, safe(about)]),
    [`${table.id}.csv`, 'withheld', 'words', 'Why a figure of this row is blank: one reason for all'],
  ])
  return [
    ...tables.map((table) => file(`${table.id}.csv`, [headOf(table), ...rowsOf(table)])),
    file('data-dictionary.csv', [['file', 'column', 'unit', 'about'], ...dictionary]),
    file('method.csv', [['note'], ...methodNotes(sheet).map((note) => [safe(note)])]),
  ]
}

function headOf({ labels, columns }: FigureTable): string[] {
  return [...labels.map(({ key }) => key), ...columns.map(({ key }) => key), 'withheld']
}

function rowsOf({ rows }: FigureTable): Figure[][] {
  return rows.map(({ labels, figures }) => [...labels.map(safe), ...figures.map(cell), reasonOf(figures)])
}

/** All tables in one file, a figure a row: for whoever takes one file. */
export function csvInOne(results: ResultsToFile): ResultFile {
  const rows = results.tables.flatMap(({ id, columns, labels: names, rows: all }) => all.flatMap(({ labels, figures }) => {
    const named = (key: string) => safe(labels[names.findIndex((label) => label.key === key)] ?? '')
    return figures.map((figure, place) => [
      id, named('group'), named('name'), named('code'), named('text'), named('answer') || named('earlier'), columns[place]?.key ?? '', cell(figure), columns[place]?.about ?? '', figure.hidden ? figure.reason : null,
    ])
  }))
  const head = ['table', 'group', 'name', 'code', 'text', 'of', 'figure', 'value', 'about', 'withheld']
  return { name: `${results.sheet.wave.slug}-${results.sheet.audience}.csv`, type: csv, bytes: new TextEncoder().encode(stringify([head, ...rows], { bom: true })) }
}

/** The LGEEI return: its items, each for itself, and the response rate as a share of the workforce. No total is made. */
export function lgeeiFile({ sheet, tables }: ResultsToFile): ResultFile | null {
  const items = sheet.items.filter(({ origin }) => origin?.instrument === 'lgeei')
  const table = tables.find(({ id }) => id === 'items')
  if (items.length === 0 || table === undefined) return null
  const rows = items.flatMap(({ code }, place) => table.rows.filter((row) => row.group === 'everybody' && row.code === code).map((row) => [place + 1, safe(row.labels[3] ?? ''), ...row.figures.map(cell), reasonOf(row.figures)]))
  const participation = tables.find(({ id }) => id === 'participation')?.rows.find(({ group }) => group === 'everybody')
  const responses = (participation?.figures ?? []).map(cell)
  return {
    name: `${sheet.wave.slug}-lgeei-return.csv`, type: csv,
    bytes: new TextEncoder().encode(stringify([
      ['organisation', safe(sheet.wave.organisation)], ['closed', sheet.wave.closed], ['workforce', responses[0] ?? null], ['responses', responses[1] ?? null], ['response_rate', responses[2] ?? null],
      ['note', 'The Local Government Association decided against a composite score: there is no total'],
      [], ['item', 'words', ...table.columns.map(({ key }) => key), 'withheld'], ...rows,
    ], { bom: true })),
  }
}
