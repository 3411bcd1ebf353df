import { cellOf, numberIn, problemAt, shapeProblems, writtenRows, type Table } from './table'

/** Everyone eligible, in the whole organisation and by unit. */
export type Headcount = { all: number; units: ReadonlyMap<string, number> }

/** What the headcount must not fall short of. */
export type Answered = { all: number; units: ReadonlyMap<string, number> }

const everybody = 'all'

/** The headcount, null where it cannot be read; a group with fewer people than answers is a problem of its row. */
export function readHeadcount(table: Table, answered: Answered): { headcount: Headcount | null; problems: string[] } {
  const { file } = table
  const shape = shapeProblems(table, ['unit', 'headcount'])
  if (shape.length > 0) return { headcount: null, problems: shape }
  const problems: string[] = []
  const counts = new Map<string, { row: number; count: number }>()
  for (const row of writtenRows(table)) {
    const [unit, words] = [cellOf(table, row, 'unit'), cellOf(table, row, 'headcount')]
    const count = numberIn(words)
    const name = unit.toLowerCase() === everybody ? everybody : unit
    const before = counts.get(name)
    const wrong = (column: string, what: string, write: string) => problems.push(problemAt({ file, row: row.row, column }, what, write))
    if (unit === '') wrong('unit', 'is blank', 'name the unit, or write all')
    else if (before !== undefined) wrong('unit', `‘${unit}’ stands in row ${before.row} already`, 'keep one row a unit')
    if (count === null || !Number.isInteger(count) || count < 0) {
      wrong('headcount', `‘${words}’ is no number of people`, 'write a whole number, 0 or more, without a comma')
    } else if (unit !== '' && before === undefined) counts.set(name, { row: row.row, count })
  }
  const all = counts.get(everybody)
  if (!writtenRows(table).some((row) => cellOf(table, row, 'unit').toLowerCase() === everybody)) {
    problems.push(problemAt({ file }, 'there is no row all', 'add one with everyone eligible'))
  }
  if (all === undefined) return { headcount: null, problems }
  for (const [unit, { row, count }] of counts) {
    const answers = unit === everybody ? answered.all : (answered.units.get(unit) ?? 0)
    const place = { file, row, column: 'headcount' }
    if (count < answers) problems.push(problemAt(place, `${unit} has ${count} people and ${answers} answers`, 'write everyone eligible'))
    if (count > all.count) problems.push(problemAt(place, `${unit} has ${count} people, all has ${all.count}`, 'write everyone eligible in all'))
  }
  counts.delete(everybody)
  const units = new Map([...counts].map(([unit, { count }]) => [unit, count]))
  return { headcount: problems.length === 0 ? { all: all.count, units } : null, problems }
}
