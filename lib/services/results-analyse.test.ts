import { describe, expect, it } from 'vitest'
import { defaultOptions, type AnalysisOptions } from '@/lib/domain/statistics/analysis/options'
import { outputColumns } from '@/lib/domain/statistics/analysis/output-table'
import type { Table } from '@/lib/domain/statistics/analysis/table'
import { questionsOf, tableOf } from '@/lib/domain/statistics/analysis/testing'
import { hiddenReason } from '@/lib/domain/disclosure/reason'
import { solveHere } from '@/lib/platform/highs.mjs'
import { analyseResults, type Analysis } from './results-analyse'
import { unitGate } from './unit-gate'

type Asked = { questions: Table; responses: Table; headcount?: Table; margins?: Table } & Partial<AnalysisOptions>

function analyse({ questions, responses, headcount, margins, ...options }: Asked): Promise<Analysis> {
  const input = { questions, responses, headcount: headcount ?? null, margins: margins ?? null, options: { ...defaultOptions, ...options } }
  return analyseResults(input, unitGate(solveHere))
}
async function analysed(asked: Asked): Promise<Extract<Analysis, { ok: true }>> {
  const analysis = await analyse(asked)
  if (!analysis.ok) throw new Error(analysis.problems.join('\n'))
  return analysis
}
async function problemsOf(asked: Asked): Promise<string[]> {
  const analysis = await analyse(asked)
  return analysis.ok ? [] : analysis.problems
}
const responsesOf = (header: string, rows: string[]) => tableOf('responses.csv', header, ...rows)
const times = (count: number, row: string) => Array.from({ length: count }, () => row)
const headcountOf = (...rows: string[]) => tableOf('headcount.csv', 'unit|headcount', ...rows)
const one = questionsOf('q agreement 5 no T .')

describe('items', () => {
  it.each([
    [200, 120, 52, 5.6],
    [150, 80, 40, 7.5],
    [50, 40, 12, 6.4],
    [500, 375, 225, 2.5],
  ])('N %d, n %d, %d positive → ±%d', async (population, n, positive, margin) => {
    const responses = responsesOf('q', [...times(positive, '4'), ...times(n - positive, '2')])
    const { tables } = await analysed({ questions: one, responses, headcount: headcountOf(`all|${population}`) })
    const [row] = tables.items
    expect(Math.round(Number(row?.['moe']) * 10) / 10).toBe(margin)
    expect(Number(row?.['high']) - Number(row?.['percent_positive'])).toBeCloseTo(Number(row?.['moe']), 10)
  })

  it('have no correction without a headcount, and the report says so', async () => {
    const { tables, notes, report } = await analysed({ questions: one, responses: responsesOf('q', [...times(40, '5'), ...times(40, '1')]) })
    expect(tables.items).toMatchObject([{ code: 'q', n: 80, mean: 3, percent_positive: 50, percent_negative: 50 }])
    expect(tables.items[0]?.['moe']).toBeCloseTo((100 * 1.959964 * 0.5) / Math.sqrt(80), 10)
    expect(notes).toEqual(['No headcount was given: margins and intervals have no finite population correction.'])
    expect(report).toMatchObject({ headcount: null, notes })
    expect(JSON.stringify(report)).toContain('√(p(1 − p)/n), without finite population correction: no headcount was given')
  })

  it('are blank but for what there is: nobody answered, words, numbers', async () => {
    const questions = questionsOf('q agreement 5 no T .', 'n numeric . no . .', 'c choice . no . .')
    const { tables } = await analysed({ questions, responses: responsesOf('q|n|c', ['|2.5|red', '|3.5|n/a']) })
    expect(tables.items).toMatchObject([
      { code: 'q', n: 0, mean: null, sd: null, percent_positive: null, moe: null, low: null, high: null },
      { code: 'n', n: 2, mean: 3, percent_positive: null, moe: null },
      { code: 'c', n: 1, mean: null, sd: null },
    ])
    expect(tables.themes).toEqual([{ theme: 'T', n: 0, percent_positive: null, mean: null }])
    expect(tables.reliability).toEqual([{ theme: 'T', dropped: null, k: 1, n: 0, alpha: null, alpha_standardised: null }])
  })
})

describe('indices', () => {
  it.each([
    [['5|4|4|3|2'], 65],
    [[...times(10, '5|5|5|5|5'), ...times(40, '4|4|4|4|4'), ...times(10, '3|3|3|3|3'), ...times(16, '2|2|2|2|2'), ...times(24, '1|1|1|1|1')], 49],
    [[...times(22, '5|5|5|5|5'), ...times(28, '4|4|4|4|4'), ...times(34, '3|3|3|3|3'), ...times(12, '2|2|2|2|2'), ...times(4, '1|1|1|1|1')], 63],
  ])('engagement of case %#', async (rows, score) => {
    const questions = questionsOf(...['a', 'b', 'c', 'd', 'e'].map((code) => `${code} agreement 5 no E engagement`))
    const { tables } = await analysed({ questions, responses: responsesOf('a|b|c|d|e', rows) })
    expect(tables.indices).toEqual([{ index: 'engagement', n: rows.length, score }])
  })

  it('are there for whatever items carry them', async () => {
    const questions = questionsOf('s agreement 5 no . stress', 'b choice . no . stress', 'n scale 11 no . enps')
    const { tables } = await analysed({ questions, responses: responsesOf('s|b|n', ['1|yes|10', '5|prefer not to say|6', '3||8']) })
    expect(tables.indices).toEqual([{ index: 'stress', n: 2, score: 62.5 }, { index: 'enps', n: 3, score: 0 }])
  })
})

/** Units of these sizes, of whom a share answers positively. */
function unitRows(units: Record<string, [n: number, positive: number]>): string[] {
  return Object.entries(units).flatMap(([unit, [n, positive]]) => [...times(positive, `${unit}|4`), ...times(n - positive, `${unit}|2`)])
}

describe('units', () => {
  const responses = responsesOf('unit|q', unitRows({ A: [200, 150], B: [180, 90], C: [160, 60], D: [60, 30], E: [6, 3] }))
  const headcount = headcountOf('A|300', 'B|280', 'C|260', 'D|120', 'E|40', 'all|1000')

  it('are blank where the gate hides them, with its one reason, and so is the whole row of tests', async () => {
    const { tables } = await analysed({ questions: one, responses, headcount, unit: 'unit' })
    const hidden = tables.units.filter(({ withheld }) => withheld !== null)
    expect(hidden.length).toBeGreaterThanOrEqual(2)
    expect(hidden.map(({ unit }) => unit)).toContain('E')
    for (const row of hidden) expect(row).toEqual({ unit: row.unit, code: 'q', n: null, percent_positive: null, withheld: hiddenReason })
    expect(tables.units.find(({ unit }) => unit === 'A')).toEqual({ unit: 'A', code: 'q', n: 200, percent_positive: 75, withheld: null })
    for (const { unit } of hidden) {
      const tests = tables.tests.filter((row) => row.unit === unit)
      expect(tests.map(({ verdict }) => verdict)).toEqual(['hidden', 'hidden'])
      for (const row of tests) {
        expect(outputColumns.tests.filter((column) => row[column] != null)).toEqual(['unit', 'code', 'verdict'])
      }
    }
  })

  it('are tested against the rest of everybody, item and theme each in a family', async () => {
    const large = responsesOf('unit|q', unitRows({ A: [200, 150], B: [180, 90], C: [160, 60] }))
    const { tables } = await analysed({ questions: one, responses: large, unit: 'unit' })
    const [item, theme] = tables.tests.filter(({ unit }) => unit === 'A')
    expect(item).toMatchObject({ code: 'q', n_unit: 200, n_rest: 340, p_unit: 75, p_rest: (100 * 150) / 340, verdict: 'higher', test: 'two-proportion z' })
    expect(theme).toMatchObject({ code: 'T', n_unit: 200, n_rest: 340, verdict: 'higher', test: 'respondents' })
    expect(tables.tests.filter(({ unit }) => unit === 'B').map(({ verdict }) => verdict)).toEqual(['no difference', 'no difference'])
    expect(tables.tests.filter(({ unit }) => unit === 'C').map(({ verdict }) => verdict)).toEqual(['lower', 'lower'])
  })

  it('are not tested where one side has fewer people than are needed, unless --min-n says otherwise', async () => {
    const small = responsesOf('unit|q', unitRows({ A: [25, 5], B: [90, 60] }))
    const verdicts = async (minN: number | null) => {
      const { tables, notes } = await analysed({ questions: one, responses: small, unit: 'unit', minN })
      return [tables.tests.filter(({ kind }) => kind === 'item').map(({ verdict }) => verdict), notes.filter((note) => note.includes('--min-n'))]
    }
    expect(await verdicts(null)).toEqual([['not tested', 'not tested'], []])
    expect(await verdicts(20)).toEqual([['lower', 'higher'], ['--min-n 20 stands in place of every smallest n: figures of few people are uncertain.']])
  })

  it('hide an index for all where its complete cases fall short in one that is shown', async () => {
    const questions = questionsOf('q agreement 5 no . engagement', 'p agreement 5 no . engagement')
    // Each item has 20 answers in A, and no more than 5 people answered both.
    const rows = [...times(5, 'A|4|4'), ...times(15, 'A|4|'), ...times(15, 'A||2'), ...times(50, 'B|2|4'), ...times(50, 'B|4|2')]
    const { tables } = await analysed({ questions, responses: responsesOf('unit|q|p', rows), unit: 'unit' })
    expect(tables.units.filter(({ withheld }) => withheld === null).map(({ unit }) => unit)).toEqual(['A', 'A', 'B', 'B'])
    expect(tables.tests.filter(({ code }) => code === 'engagement').map(({ verdict }) => verdict)).toEqual(['hidden', 'hidden'])
  })

  it('are those of the headcount too, though nobody answered there', async () => {
    const { tables } = await analysed({ questions: one, responses, headcount: headcountOf('A|300', 'B|280', 'C|260', 'D|100', 'E|10', 'F|30', 'all|1000'), unit: 'unit' })
    expect(tables.units.find(({ unit }) => unit === 'F')).toMatchObject({ n: null, withheld: hiddenReason })
  })

  it('are a column of the answers', async () => {
    expect(await problemsOf({ questions: one, responses, unit: 'department' })).toEqual([
      '--unit department: responses.csv has no such column: write one of unit, q',
    ])
    const people = responsesOf('respondent|q', Array.from({ length: 501 }, (_, row) => `r${row}|4`))
    expect(await problemsOf({ questions: one, responses: people, unit: 'respondent' })).toEqual([
      '--unit respondent: has 501 different values: name a column of at most 500 units',
    ])
  })

  it('are hidden all where all are small', async () => {
    const small = responsesOf('respondent|q', Array.from({ length: 300 }, (_, row) => `r${row}|${1 + (row % 5)}`))
    const { tables } = await analysed({ questions: one, responses: small, unit: 'respondent' })
    expect(new Set(tables.units.map(({ withheld }) => withheld))).toEqual(new Set([hiddenReason]))
  })
})

describe('drivers', () => {
  const questions = questionsOf('y agreement 5 no T engagement', 'a agreement 5 no T engagement', 'b agreement 5 no . .', 'x numeric . no . .')
  const rows = (count: number) => Array.from({ length: count }, (_, row) => {
    const y = 1 + (row % 5)
    return [y, 1 + ((row + (row % 3)) % 5), 1 + ((row * 3 + (row % 2)) % 5), y + Math.sin(row)].join('|')
  })
  const responses = responsesOf('y|a|b|x', rows(150))

  it('are every other scored question by default, of the same theme too, and sum to R²', async () => {
    const { tables } = await analysed({ questions, responses, outcome: 'y' })
    expect(tables.drivers.map(({ outcome, predictor }) => [outcome, predictor])).toEqual([['y', 'a'], ['y', 'b'], ['y', 'x']])
    const sum = (column: string) => tables.drivers.reduce((total, row) => total + Number(row[column]), 0)
    const rSquared = Number(tables.drivers[0]?.['r_squared'])
    expect([sum('share'), sum('relative_weight') / rSquared, sum('lmg') / rSquared].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 1, 1])
  })

  it('never include an outcome’s own questions', async () => {
    const { tables } = await analysed({ questions, responses, outcome: 'engagement' })
    expect(tables.drivers.map(({ predictor }) => predictor)).toEqual(['b', 'x'])
    expect(await problemsOf({ questions, responses, outcome: 'engagement', predictors: ['a', 'z', 'b', 'b'] })).toEqual([
      '--predictors a: is part of the outcome: leave it out',
      '--predictors z: is no scored question: write codes of agreement, scale or numeric questions',
      '--predictors b: is named twice: name it once',
    ])
  })

  it('need an outcome that is there', async () => {
    expect(await problemsOf({ questions, responses, outcome: 'pay' })).toEqual([
      '--outcome pay: is neither a scored question nor an index here: write one of y, a, b, x, engagement',
    ])
    expect(await problemsOf({ questions, responses, predictors: ['a'] })).toEqual(['--predictors: there is nothing to predict: add --outcome CODE'])
  })

  it('are refused of too few people, in words, unless --min-n says otherwise', async () => {
    const few = responsesOf('y|a|b|x', rows(60))
    const { tables, notes, report } = await analysed({ questions, responses: few, outcome: 'y' })
    expect(tables.drivers).toEqual([])
    expect(notes).toContain('Drivers of y are refused: too few respondents answered the outcome and every predictor (60 of 100 needed).')
    expect(report).toMatchObject({ driver_analysis: { refused: 'too few respondents answered the outcome and every predictor', n: 60, n_needed: 100 } })
    expect((await analysed({ questions, responses: few, outcome: 'y', minN: 50 })).tables.drivers).toHaveLength(3)
  })
})

describe('weights', () => {
  const questions = questionsOf('q agreement 5 no T .')
  const responses = responsesOf('respondent|sex|q', Array.from({ length: 50 }, (_, row) => `r${row}|${row < 40 ? 'f' : row < 48 ? 'm' : ''}|${row < 40 ? 5 : 1}`))
  const margins = tableOf('margins.csv', 'column|category|population', 'sex|f|60', 'sex|m|60')

  it('stand beside the raw figures, which they do not change', async () => {
    const { tables, report, notes } = await analysed({ questions, responses, margins, threshold: 5 })
    expect(tables.weights.map(({ respondent, weight }) => [respondent, Math.round(Number(weight) * 1e9) / 1e9]).filter((_, place) => [0, 45, 49].includes(place)))
      .toEqual([['r0', 0.6], ['r45', 3], ['r49', 1]])
    expect(tables.items[0]?.['percent_positive']).toBe(80)
    const deff = (50 * (40 * 0.36 + 8 * 9 + 2)) / 50 ** 2
    expect(notes).toContain(`The design effect of the weights is ${deff.toFixed(3)}.`)
    expect(report).toMatchObject({ weighting: { outside: 2, trimmed: false } })
    expect('design_effect' in report ? report.design_effect : null).toBeCloseTo(deff, 9)
  })

  it('are untrimmed unless that is asked for', async () => {
    const skewed = tableOf('margins.csv', 'column|category|population', 'sex|f|12', 'sex|m|108')
    const largest = async (trim: boolean) => Math.max(...(await analysed({ questions, responses, margins: skewed, trim })).tables.weights.map(({ weight }) => Number(weight)))
    expect(await largest(false)).toBeGreaterThan(5)
    expect(await largest(true)).toBeLessThanOrEqual(3)
    expect(await problemsOf({ questions, responses, trim: true })).toEqual(['--trim: there are no weights without margins: add --margins MARGINS.csv'])
  })

  it('name the margin and its row where there are none', async () => {
    const other = tableOf('margins.csv', 'column|category|population', 'sex|f|60', 'sex|m|60', 'sex|x|9')
    expect(await problemsOf({ questions, responses, margins: other })).toEqual([
      'margins.csv, row 4: the margin sex: nobody who is weighted answered of ‘x’: join it to another category, here and in the answers',
    ])
  })
})

describe('what is wrong', () => {
  it('is told of all tables and settings at once', async () => {
    const problems = await problemsOf({
      questions: questionsOf('q agreement 5 no T .', 'q text . no . .'), responses: responsesOf('q', ['9']), headcount: headcountOf('A|1'), threshold: 4, minN: 0,
    })
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      '--threshold 4', '--min-n 0', 'questions.csv, row 3, column code', 'responses.csv, row 2, column q', 'headcount.csv',
    ])
  })
})
