import { scaleFrom } from './points'
import { indexNames, isScored, questionTypes, type IndexName, type Question, type QuestionType } from './question'
import { cellOf, problemAt, shapeProblems, writtenRows, type Table, type TableRow } from './table'

export const questionColumns = ['code', 'text', 'type', 'points', 'reverse', 'theme', 'index'] as const

const isType = (word: string): word is QuestionType => questionTypes.some((type) => type === word)
const isIndex = (word: string): word is IndexName => indexNames.some((index) => index === word)

/** Which types an index can be made of. */
const typesOf: Record<IndexName, readonly QuestionType[]> = {
  engagement: ['agreement', 'scale'],
  stress: ['agreement', 'scale', 'choice'],
  enps: ['scale', 'numeric'],
}

/** The questions that can be read, and every problem of those that cannot. */
export function readQuestions(table: Table): { questions: Question[]; problems: string[] } {
  const shape = shapeProblems(table, questionColumns)
  if (shape.length > 0) return { questions: [], problems: shape }
  const rows = writtenRows(table)
  const read = rows.map((row) => readQuestion(table, row))
  const questions = read.flatMap(({ question }) => question ?? [])
  const problems = [...read.flatMap((result) => result.problems), ...repeated(table, rows), ...secondEnps(table, questions)]
  if (rows.length === 0) problems.push(problemAt({ file: table.file }, 'there is no question', 'write one a row below the header'))
  return { questions, problems }
}

function readQuestion(table: Table, row: TableRow): { question: Question | null; problems: string[] } {
  const problems: string[] = []
  const wrong = (column: string, what: string, write: string) =>
    problems.push(problemAt({ file: table.file, row: row.row, column }, what, write))
  const cell = (column: string) => cellOf(table, row, column)
  const [code, text, points, theme] = [cell('code'), cell('text'), cell('points'), cell('theme')]
  const [type, reverse, index] = [cell('type').toLowerCase(), cell('reverse').toLowerCase(), cell('index').toLowerCase()]

  if (code === '') wrong('code', 'is blank', 'write a short name, such as q1')
  if (code === 'respondent') wrong('code', '‘respondent’ names who answered, not a question', 'choose another code')
  if (!isType(type)) wrong('type', `‘${type}’ is no type`, `write one of ${questionTypes.join(', ')}`)
  if (!['yes', 'no', ''].includes(reverse)) wrong('reverse', `‘${reverse}’ is neither yes nor no`, 'write yes or no')
  if (index !== '' && !isIndex(index)) {
    const write = `write one of ${indexNames.join(', ')}, or leave it blank`
    wrong('index', index === 'lgeei' ? 'the LGEEI has no total' : `‘${index}’ is no index`, write)
  }
  if (!isType(type)) return { question: null, problems }

  const indexName = isIndex(index) ? index : null
  if (indexName !== null && !typesOf[indexName].includes(type)) {
    wrong('index', `${indexName} is not made of ${type} answers`, `use ${typesOf[indexName].join(' or ')}, or leave it blank`)
  }
  // An eNPS is from 0 to 10, also where it was asked as a number.
  const onScale = type === 'agreement' || type === 'scale' || indexName === 'enps'
  const scale = onScale ? scaleFrom(points, type, indexName) : null
  if (onScale && scale === null) wrong('points', `‘${points}’ is no number of points`, writePoints(type, indexName))
  if (reverse === 'yes' && !onScale) wrong('reverse', `a ${type} answer has no other end`, 'write no')
  const question = { row: row.row, code, text, type, scale, reverse: reverse === 'yes', theme: theme || null, index: indexName }
  return { question: problems.length === 0 ? question : null, problems }
}

function writePoints(type: QuestionType, index: IndexName | null): string {
  if (index === 'enps') return 'write 11: eNPS runs from 0 to 10'
  return type === 'agreement' ? 'write how many, such as 5' : 'write how many, such as 7, or from and to, such as 0-10'
}

function repeated(table: Table, rows: readonly TableRow[]): string[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const code = cellOf(table, row, 'code')
    const before = first.get(code)
    if (before === undefined) first.set(code, row.row)
    if (before === undefined || code === '') return []
    return [problemAt({ file: table.file, row: row.row, column: 'code' }, `‘${code}’ stands in row ${before} already`, 'give each question its own code')]
  })
}

function secondEnps({ file }: Table, questions: readonly Question[]): string[] {
  return questions.filter(({ index }) => index === 'enps').slice(1).map(({ row }) =>
    problemAt({ file, row, column: 'index' }, 'a second question carries enps', 'let one question carry it'),
  )
}

/** The themes in the order in which they are first named, each with its scored questions; none without one. */
export function themesOf(questions: readonly Question[]): { theme: string; questions: Question[] }[] {
  const names = [...new Set(questions.flatMap(({ theme }) => theme ?? []))]
  return names
    .map((theme) => ({ theme, questions: questions.filter((question) => question.theme === theme && isScored(question)) }))
    .filter((theme) => theme.questions.length > 0)
}
