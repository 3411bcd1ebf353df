import { isOnScale, reversed, type Answer } from '../scale'
import type { BullyingAnswer } from '../stress-index'
import { isMissing, plainWords } from './missing-words'
import { isScored, type Question } from './question'
import type { SurveyData } from './survey-data'
import { cellOf, numberIn, problemAt, shapeProblems, writtenRows, type Table, type TableRow } from './table'

const bullyingWords: Record<string, BullyingAnswer> = {
  yes: 'yes', y: 'yes', 1: 'yes', no: 'no', n: 'no', 0: 'no', 'prefer not to say': 'prefer not to say',
}

/** The answers to these questions, and every problem: each cell that is no answer, each question without a column. */
export function readResponses(table: Table, questions: Question[]): { data: SurveyData; problems: string[] } {
  const { file, header } = table
  const rows = writtenRows(table)
  const problems = shapeProblems(table, [])
  if (rows.length === 0) problems.push(problemAt({ file }, 'there is no answer', 'write one respondent a row below the header'))
  for (const { code } of questions.filter((question) => !header.includes(question.code))) {
    problems.push(problemAt({ file, row: 1 }, `there is no column ${code}`, 'add it; leave its cells blank where nobody answered'))
  }
  problems.push(...respondentProblems(table, rows))

  const scores = new Map<string, Answer[]>()
  const bullying = new Map<string, (BullyingAnswer | null)[]>()
  for (const question of questions) {
    const cells = rows.map((row) => ({ row: row.row, words: cellOf(table, row, question.code) }))
    const wrong = (row: number, words: string, write: string): null => {
      problems.push(problemAt({ file, row, column: question.code }, `‘${words}’ is no answer`, write))
      return null
    }
    if (isScored(question)) {
      scores.set(question.code, cells.map(({ row, words }) => {
        if (isMissing(words)) return null
        const score = scoreOf(words, question)
        return score ?? wrong(row, words, whatToWrite(question))
      }))
    } else if (question.index === 'stress') {
      bullying.set(question.code, cells.map(({ row, words }) => {
        if (words === '') return null
        return bullyingWords[plainWords(words)] ?? wrong(row, words, 'write yes, no or prefer not to say, or leave it blank')
      }))
    }
  }
  const columns = new Map(header.map((column) => [column, rows.map((row) => cellOf(table, row, column) || null)]))
  return { data: { questions, respondents: respondentsOf(table, rows), scores, bullying, columns }, problems }
}

function scoreOf(words: string, { scale, reverse }: Question): number | null {
  const number = numberIn(words)
  if (number === null || scale === null) return number
  if (!isOnScale(number, scale)) return null
  return reverse ? reversed(number, scale) : number
}

function whatToWrite({ type, scale, index }: Question): string {
  if (scale === null) return 'write a number, with a point for decimals, or leave it blank'
  const other = type === 'scale' && index !== 'enps' ? '; if the scale begins elsewhere, write its points as 0-10' : ''
  return `write a whole number from ${scale.min} to ${scale.max}, or leave it blank${other}`
}

function respondentsOf(table: Table, rows: readonly TableRow[]): string[] {
  return rows.map((row, place) => cellOf(table, row, 'respondent') || String(place + 1))
}

function respondentProblems(table: Table, rows: readonly TableRow[]): string[] {
  if (!table.header.includes('respondent')) return []
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const place = { file: table.file, row: row.row, column: 'respondent' }
    const respondent = cellOf(table, row, 'respondent')
    if (respondent === '') return [problemAt(place, 'is blank', 'say who, in any way that is theirs alone, or remove the column')]
    const before = first.get(respondent)
    if (before !== undefined) return [problemAt(place, `‘${respondent}’ stands in row ${before} already`, 'keep one row a respondent')]
    first.set(respondent, row.row)
    return []
  })
}
