import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engagementScores } from './engagement-index'
import { enpsContributions, enpsMargin, enpsOf } from './enps'
import { indexScore } from './index-score'
import { lgeeiReturn } from './lgeei'
import { fivePoints, type Answer } from './scale'
import { stressScores, type BullyingAnswer } from './stress-index'
import { percent, tallyOf } from './tally'

const items = (people: Answer[][]) => (people[0] ?? []).map((_, place) => ({ answers: people.map((own) => own[place] ?? null), scale: fivePoints }))

/** One item’s answers in these percentages, from strongly agree to strongly disagree. */
const distributed = (percents: number[]) => percents.flatMap((count, place) => Array.from({ length: count }, (): Answer => 5 - place))

describe('engagement index', () => {
  it('is the worked example: 100, 75, 75, 50, 25 → 65', () => {
    expect(engagementScores(items([[5, 4, 4, 3, 2]]))).toEqual([65])
  })

  it.each([
    [[10, 40, 10, 16, 24], 49],
    [[22, 28, 34, 12, 4], 63],
  ])('tells apart what both are 50 %% positive: %j → %d', (percents, index) => {
    const answers = distributed(percents)
    const { positive, n } = tallyOf(answers, fivePoints)
    expect(percent(positive, n)).toBe(50)
    expect(indexScore(engagementScores([{ answers, scale: fivePoints }]))).toEqual({ n: 100, score: index })
  })

  it('is of complete cases only, and lies within 0 and 100', () => {
    expect(indexScore(engagementScores(items([[5, 5], [1, null], [3, 3]])))).toEqual({ n: 2, score: 75 })
    expect(indexScore(engagementScores(items([[null]])))).toEqual({ n: 0, score: null })
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 9 }), (people) => {
      const { score } = indexScore(engagementScores(items(people)))
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
    }))
  })
})

describe('stress index', () => {
  const agreement = (score: number) => Array.from({ length: 7 }, () => ({ answers: [score], scale: fivePoints }))
  const of = (score: number, bullied: BullyingAnswer | null) => stressScores(agreement(score), [[bullied]])

  it('is the mean of all eight: agreeing strongly 0, disagreeing strongly 100; bullied 100, not said 50, not 0', () => {
    expect([of(5, 'no'), of(1, 'yes'), of(5, 'yes'), of(5, 'prefer not to say'), of(3, 'no')]).toEqual([[0], [100], [12.5], [6.25], [43.75]])
  })

  it('needs all eight', () => {
    expect(of(5, null)).toEqual([null])
    expect(stressScores([...agreement(5), { answers: [null], scale: fivePoints }], [['no']])).toEqual([null])
  })
})

describe('eNPS', () => {
  const answers: Answer[] = [10, 9, 9, 8, 7, 7, 6, 0, 5, 9, null]

  it('is promoters less detractors, passives and missing answers neither', () => {
    expect(enpsOf(answers)).toMatchObject({ n: 10, promoters: 4, passives: 3, detractors: 3, score: 10 })
    expect(enpsOf([null])).toMatchObject({ n: 0, score: null, standardError: null })
  })

  it('has the error √((p + d − (p − d)²)/n), corrected for the population in its margin', () => {
    const standardError = 100 * Math.sqrt((0.7 - 0.01) / 10)
    expect(enpsOf(answers).standardError).toBeCloseTo(standardError, 10)
    expect(enpsMargin(enpsOf(answers), null)).toBeCloseTo(1.959964 * standardError, 10)
    expect(enpsMargin(enpsOf(answers), 37)).toBeCloseTo(1.959964 * standardError * Math.sqrt(27 / 36), 10)
    expect(enpsMargin(enpsOf(answers), 10)).toBe(0)
  })

  it('is the mean of what each adds', () => {
    expect(indexScore(enpsContributions(answers))).toEqual({ n: 10, score: 10 })
  })
})

describe('LGEEI return', () => {
  it('reports each item and the response as a share of the workforce, and no total', () => {
    const { items: rows, ...rest } = lgeeiReturn([distributed([30, 13, 27, 30, 0]), [5, null]], 120, 200)
    expect(rest).toEqual({ responses: 120, workforce: 200, responseRate: 60 })
    expect(rows.map(({ item, n, percentPositive, percentNegative }) => [item, n, percentPositive, percentNegative])).toEqual([
      [1, 100, 43, 30], [2, 1, 100, 0],
    ])
  })
})
