import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { openData, type Cell, type DataTable } from '@/lib/domain/record/open-data'
import { asCsv, asJson } from './open-data'

const tables = openData(shippedRecord(), '2026-11-22')
const everyTable = tables.map((table) => [table.name, table] as const)

/** A table of two columns, so that a row of nothing is still a row. */
const tableOf = (...rows: Cell[][]): DataTable => ({
  name: 'invented', title: 'Invented', description: 'Invented', columns: ['one', 'two'],
  rows: rows.map(([one, two]) => ({ one: one ?? null, two: two ?? null })),
})

/** As a strict reader of RFC 4180 has it: lines end in CR LF and nowhere else. */
const readBack = (csv: string): string[][] => parse(csv, { record_delimiter: '\r\n', relax_quotes: false })
const cellsOf = (table: DataTable) => readBack(asCsv(table)).slice(1)

/** What stands in a cell of the CSV for a cell of the table. */
function written(cell: Cell): string {
  const text = cell === null ? '' : Array.isArray(cell) ? cell.join(' ') : String(cell)
  return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
}

describe('the CSV of the record', () => {
  it.each(everyTable)('%s reads back to the same cells', (_, table) => {
    const [header, ...rows] = readBack(asCsv(table))
    expect(header).toEqual(table.columns)
    expect(rows).toEqual(table.rows.map((row) => table.columns.map((column) => written(row[column] ?? null))))
  })

  it.each(everyTable)('%s ends every line in CR LF', (_, table) => {
    const csv = asCsv(table)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it.each(everyTable)('%s says the same as its JSON', (_, table) => {
    const rows = JSON.parse(asJson(table)) as Record<string, Cell>[]
    expect(rows).toEqual(table.rows)
    expect(rows).toHaveLength(cellsOf(table).length)
    for (const row of rows) expect(Object.keys(row)).toEqual(table.columns)
  })

  it('has its header where a table has no rows', () => {
    const empty = tables.find(({ name }) => name === 'corrections')!
    expect(asCsv(empty)).toBe('id,date,what,was,is_now,why\r\n')
  })
})

describe('a cell of CSV', () => {
  it.each([
    ['=', '=1+1'],
    ['=', '=HYPERLINK("https://example.org","x")'],
    ['+', '+44 1744 000000'],
    ['-', '-1 of 5'],
    ['@', '@SUM(A1)'],
    ['a tab', '\t=1+1'],
    ['a carriage return', '\r=1+1'],
    ['a wide sign of equality', '＝1＋1'],
  ])('that begins with %s is no formula: %j', (_, text) => {
    expect(cellsOf(tableOf([text, 'x']))).toEqual([[`'${text}`, 'x']])
  })

  it.each(['a=1', 'one - two', ' =1', '’', '1+1', 'mail@'])('that only holds such a sign stays as it is: %j', (text) => {
    expect(cellsOf(tableOf([text, 'x']))).toEqual([[text, 'x']])
  })

  it.each([
    ['a comma', 'one, two'],
    ['a quotation mark', 'the “rhythm” and "rhythm"'],
    ['only a quotation mark', '"'],
    ['CR LF', 'one\r\ntwo'],
    ['LF', 'one\ntwo'],
    ['CR', 'one\rtwo'],
    ['white space at its ends', ' one '],
    ['another alphabet', 'Sìor – 東京 😀'],
  ])('with %s reads back', (_, text) => {
    expect(cellsOf(tableOf([text, 'x']))).toEqual([[text, 'x']])
  })

  it('with a line end of any kind is in quotation marks, as RFC 4180 asks', () => {
    for (const text of ['one\r\ntwo', 'one\ntwo', 'one\rtwo']) {
      expect(asCsv(tableOf([text, 'x']))).toBe(`one,two\r\n"${text}",x\r\n`)
    }
  })

  it('writes lists, numbers, truth and nothing', () => {
    expect(cellsOf(tableOf([['a', 'b'], 12], [true, false], [null, []], [0, -5]))).toEqual([
      ['a b', '12'],
      ['true', 'false'],
      ['', ''],
      ['0', expect.stringMatching(/^'?-5$/)],
    ])
  })

  it('reads back, whatever is in it', () => {
    const sign = fc.constantFrom('"', ',', '\r', '\n', '\r\n', '=', '+', '-', '@', '＝', '\t', ' ', "'", ';', '…')
    const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
    const awkward = fc.string({ unit: fc.oneof(sign, anything), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.tuple(awkward, awkward), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(cellsOf(tableOf(...rows))).toEqual(rows.map((cells) => cells.map(written)))
      }),
      { numRuns: 500 },
    )
  })

  it('never begins with what a spreadsheet would take for a formula', () => {
    const formula = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'), fc.string()).map((parts) => parts.join(''))
    fc.assert(
      fc.property(formula, (text) => {
        expect(cellsOf(tableOf([text, 'x']))[0]?.[0]).toBe(`'${text}`)
      }),
    )
  })
})
