import { describe, expect, it } from 'vitest'
import { readHeadcount } from './headcount-table'
import { readMargins } from './margin-table'
import { readQuestions } from './question-table'
import { readResponses } from './response-table'
import { questionsOf, tableOf } from './testing'

const read = (questions: ReturnType<typeof questionsOf>) => readQuestions(questions).questions
const agreement = read(questionsOf('a agreement 5 no T .', 'b agreement 5 yes T .'))

describe('questions', () => {
  it('are read with their scales', () => {
    const { questions, problems } = readQuestions(questionsOf('a agreement 5 yes T engagement', 'n scale 11 . . enps', 't text . no . .', 'x numeric . no . .', 's choice . . . stress'))
    expect(problems).toEqual([])
    expect(questions.map(({ code, scale, reverse, theme, index }) => [code, scale?.max ?? null, reverse, theme, index])).toEqual([
      ['a', 5, true, 'T', 'engagement'], ['n', 10, false, null, 'enps'], ['t', null, false, null, null], ['x', null, false, null, null], ['s', null, false, null, 'stress'],
    ])
  })

  it('tell every problem with its row and column', () => {
    const { problems } = readQuestions(questionsOf(
      'a agreement 5 no T .', 'a agreement five perhaps T .', '. likert . no . .', 't text . yes . engagement', 'n scale 11 . . enps', 'm scale 11 . . enps', 'l agreement 5 no . lgeei', 'respondent text . no . .',
    ))
    expect(problems).toEqual([
      'questions.csv, row 3, column reverse: ‘perhaps’ is neither yes nor no: write yes or no',
      'questions.csv, row 3, column points: ‘five’ is no number of points: write how many, such as 5',
      'questions.csv, row 4, column code: is blank: write a short name, such as q1',
      'questions.csv, row 4, column type: ‘likert’ is no type: write one of agreement, scale, choice, text, numeric',
      'questions.csv, row 5, column index: engagement is not made of text answers: use agreement or scale, or leave it blank',
      'questions.csv, row 5, column reverse: a text answer has no other end: write no',
      'questions.csv, row 8, column index: the LGEEI has no total: write one of engagement, stress, enps, or leave it blank',
      'questions.csv, row 9, column code: ‘respondent’ names who answered, not a question: choose another code',
      'questions.csv, row 3, column code: ‘a’ stands in row 2 already: give each question its own code',
      'questions.csv, row 7, column index: a second question carries enps: let one question carry it',
    ])
  })

  it('tell of columns that are missing, and of an empty table', () => {
    expect(readQuestions(tableOf('q.csv', 'code|text|type', 'a|A|text')).problems[0])
      .toBe('q.csv, row 1: there is no column points: the header is code,text,type,points,reverse,theme,index')
    expect(readQuestions(questionsOf()).problems).toEqual(['questions.csv: there is no question: write one a row below the header'])
  })
})

describe('responses', () => {
  it('are scored after reversing; blank, not applicable and prefer not to say are missing', () => {
    const { data, problems } = readResponses(tableOf('r.csv', 'respondent|unit|a|b|more', 'r1|U|5|1|x', 'r2||4.0| 2 |', 'r3|U|N/A|Prefer not to say|y', '||||'), agreement)
    expect(problems).toEqual([])
    expect(data.respondents).toEqual(['r1', 'r2', 'r3'])
    expect([data.scores.get('a'), data.scores.get('b')]).toEqual([[5, 4, null], [5, 4, null]])
    expect([data.columns.get('unit'), data.columns.get('more')]).toEqual([['U', null, 'U'], ['x', null, 'y']])
  })

  it('take prefer not to say for an answer where the stress index scores it', () => {
    const { data } = readResponses(tableOf('r.csv', 's', 'Yes', 'no', 'prefer_not_to_say', ''), read(questionsOf('s choice . no . stress')))
    // A row without anything in it is no respondent.
    expect(data.bullying.get('s')).toEqual(['yes', 'no', 'prefer not to say'])
  })

  it('tell every cell that is no answer, with its row and column', () => {
    const questions = read(questionsOf('a agreement 5 no T .', 'n scale 10 no . .', 'x numeric . no . .', 's choice . no . stress'))
    const { problems } = readResponses(tableOf('r.csv', 'respondent|a|n|x|s', 'r1|6|0|many|maybe', 'r1|4.5|10|1,5|no', '|agree|1|-1.5|'), questions)
    expect(problems).toEqual([
      'r.csv, row 3, column respondent: ‘r1’ stands in row 2 already: keep one row a respondent',
      'r.csv, row 4, column respondent: is blank: say who, in any way that is theirs alone, or remove the column',
      'r.csv, row 2, column a: ‘6’ is no answer: write a whole number from 1 to 5, or leave it blank',
      'r.csv, row 3, column a: ‘4.5’ is no answer: write a whole number from 1 to 5, or leave it blank',
      'r.csv, row 4, column a: ‘agree’ is no answer: write a whole number from 1 to 5, or leave it blank',
      'r.csv, row 2, column n: ‘0’ is no answer: write a whole number from 1 to 10, or leave it blank; if the scale begins elsewhere, write its points as 0-10',
      'r.csv, row 2, column x: ‘many’ is no answer: write a number, with a point for decimals, or leave it blank',
      'r.csv, row 3, column x: ‘1,5’ is no answer: write a number, with a point for decimals, or leave it blank',
      'r.csv, row 2, column s: ‘maybe’ is no answer: write yes, no or prefer not to say, or leave it blank',
    ])
  })

  it('tell of a question without a column, a column named twice, a row of another length, and no answers', () => {
    expect(readResponses(tableOf('r.csv', 'a|a', '1|2', '1'), agreement).problems).toEqual([
      'r.csv, row 1, column a: is named twice: give each column its own name',
      'r.csv, row 3: has 1 cells where the header has 2: give every row as many; put a cell with a comma in quotation marks',
      'r.csv, row 1: there is no column b: add it; leave its cells blank where nobody answered',
    ])
    expect(readResponses(tableOf('r.csv', 'a|b'), agreement).problems).toEqual(['r.csv: there is no answer: write one respondent a row below the header'])
  })
})

describe('headcount', () => {
  const answered = { all: 12, units: new Map([['A', 8], ['B', 4]]) }
  const problemsOf = (...rows: string[]) => readHeadcount(tableOf('h.csv', 'unit|headcount', ...rows), answered).problems

  it('is read, ‘all’ apart', () => {
    expect(readHeadcount(tableOf('h.csv', 'unit|headcount', 'A|8', 'All|30', 'C|5'), answered).headcount).toEqual({ all: 30, units: new Map([['A', 8], ['C', 5]]) })
  })

  it('may not fall short of who answered, nor be anything but whole people', () => {
    expect(problemsOf('all|11', 'A|7')).toEqual([
      'h.csv, row 2, column headcount: all has 11 people and 12 answers: write everyone eligible',
      'h.csv, row 3, column headcount: A has 7 people and 8 answers: write everyone eligible',
    ])
    expect(problemsOf('all|30', 'A|40')).toEqual(['h.csv, row 3, column headcount: A has 40 people, all has 30: write everyone eligible in all'])
    expect(problemsOf('all|1,000')).toEqual(['h.csv, row 2, column headcount: ‘1,000’ is no number of people: write a whole number, 0 or more, without a comma'])
    expect(problemsOf('A|9')).toEqual(['h.csv: there is no row all: add one with everyone eligible'])
    expect(problemsOf('all|30', 'A|9', 'A|9')).toEqual(['h.csv, row 4, column unit: ‘A’ stands in row 3 already: keep one row a unit'])
  })
})

describe('margins', () => {
  const responses = tableOf('r.csv', 'sex|a|b', 'f|1|1', 'm|2|2', 'x|3|3', '|3|3')
  const { data } = readResponses(responses, agreement)
  const problemsOf = (...rows: string[]) => readMargins(tableOf('m.csv', 'column|category|population', ...rows), data, responses).problems

  it('name columns and categories of the answers', () => {
    expect(readMargins(tableOf('m.csv', 'column|category|population', 'sex|f|10', 'sex|m|10', 'sex|x|1'), data, responses).margins).toEqual([
      { name: 'sex', population: new Map([['f', 10], ['m', 10], ['x', 1]]), categories: ['f', 'm', 'x', null] },
    ])
    expect(problemsOf('sex|f|10', 'sex|m|10')).toEqual(['r.csv, row 4, column sex: ‘x’ has no row in m.csv: add one, or leave the cell blank'])
    expect(problemsOf('age|f|10', 'sex||-1')).toEqual([
      'm.csv, row 2, column column: r.csv has no column ‘age’: name one of its columns',
      'm.csv, row 3, column category: is blank: write it as it stands in the answers',
      'm.csv, row 3, column population: ‘-1’ is no number of people: write a number, 0 or more',
    ])
    expect(problemsOf()).toEqual(['m.csv: there is no margin: write one category a row below the header'])
  })
})
