import type { RakingMargin, RakingRefusal } from '../raking'
import { isMissing } from './missing-words'
import type { SurveyData } from './survey-data'
import { cellOf, numberIn, problemAt, shapeProblems, writtenRows, type Table } from './table'

/** The margins that the answers are raked to, in the order in which their columns are first named. */
export function readMargins(
  table: Table, data: SurveyData, responses: Table,
): { margins: RakingMargin[]; problems: string[] } {
  const { file } = table
  const shape = shapeProblems(table, ['column', 'category', 'population'])
  if (shape.length > 0) return { margins: [], problems: shape }
  const problems: string[] = []
  const populations = new Map<string, Map<string, number>>()
  for (const row of writtenRows(table)) {
    const [column, category, words] = [cellOf(table, row, 'column'), cellOf(table, row, 'category'), cellOf(table, row, 'population')]
    const wrong = (under: string, what: string, write: string) => problems.push(problemAt({ file, row: row.row, column: under }, what, write))
    const population = populations.get(column) ?? new Map<string, number>()
    const count = numberIn(words)
    if (!data.columns.has(column) || column === '') {
      wrong('column', `${responses.file} has no column ‘${column}’`, 'name one of its columns')
    }
    if (category === '') wrong('category', 'is blank', 'write it as it stands in the answers')
    else if (population.has(category)) wrong('category', `‘${category}’ stands there already`, 'keep one row a category')
    if (count === null || count < 0) wrong('population', `‘${words}’ is no number of people`, 'write a number, 0 or more')
    population.set(category, count ?? 0)
    populations.set(column, population)
  }
  if (populations.size === 0) problems.push(problemAt({ file }, 'there is no margin', 'write one category a row below the header'))
  const margins = [...populations].map(([name, population]) => ({
    name,
    population,
    categories: (data.columns.get(name) ?? []).map((words) => (words !== null && (population.has(words) || !isMissing(words)) ? words : null)),
  }))
  if (problems.length === 0) problems.push(...margins.flatMap((margin) => unknownCategories(margin, table, responses)))
  return { margins: problems.length === 0 ? margins : [], problems }
}

function unknownCategories({ name, population, categories }: RakingMargin, { file }: Table, responses: Table): string[] {
  const rows = writtenRows(responses)
  const unknown = [...new Set(categories)].filter((category) => category !== null && !population.has(category))
  return unknown.map((category) => {
    const place = { file: responses.file, row: rows[categories.indexOf(category)]?.row ?? 1, column: name }
    return problemAt(place, `‘${category ?? ''}’ has no row in ${file}`, 'add one, or leave the cell blank')
  })
}

const told: Record<RakingRefusal['reason'], (category: string) => [string, string]> = {
  'totals differ': () => ['its total differs from another’s by more than 0.5 %', 'count the same people in each margin'],
  'nobody answered': (category) => [`nobody who is weighted answered of ‘${category}’`, 'join it to another category, here and in the answers'],
  'not in the population': (category) => [`‘${category}’ has answers and a population of 0`, 'write how many there are'],
  'did not converge': (category) => [
    `no weights fit all margins after 500 passes, worst in ‘${category}’`, 'join its small categories, or leave out a margin',
  ],
}

/** Why there are no weights, at the row that is to blame where there is one. */
export function rakingProblem(table: Table, { margin, reason, category }: RakingRefusal): string {
  const row = table.rows.find((each) => cellOf(table, each, 'column') === margin && cellOf(table, each, 'category') === category)
  const [wrong, write] = told[reason](category ?? '')
  return problemAt({ file: table.file, ...(row === undefined ? {} : { row: row.row }) }, `the margin ${margin}: ${wrong}`, write)
}
