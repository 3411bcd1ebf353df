import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapIntervals, bundlesOf, quantile } from './bootstrap'
import { correlationsAt, momentsOf } from './correlation'
import { analyseDrivers, smallestForDrivers } from './driver-analysis'
import { seededDraw } from './generator'
import { relativeWeights } from './relative-weights'
import { shapleyValues } from './shapley'
import { columnsOf, swiss } from './testing'
import type { Answer } from './scale'

const [fertility = [], ...others] = columnsOf(swiss)
const every = Int32Array.from(swiss.keys())
const all = correlationsAt(momentsOf([fertility, ...others]), every)
const between = all.subMatrix(1, 5, 1, 5)
const withOutcome = all.getRow(0).slice(1)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('drivers of fertility in Switzerland', () => {
  it('explain R² = 0.7067, as lm() of R', () => {
    expect(relativeWeights(between, withOutcome)?.rSquared).toBeCloseTo(0.7067350016, 9)
  })

  it('have the LMG shares of relaimpo’s calc.relimp(swiss)', () => {
    const published = [0.05709122, 0.17117303, 0.26013468, 0.10557015, 0.11276592]
    shapleyValues(between, withOutcome)?.forEach((value, place) => expect(value).toBeCloseTo(published[place] ?? 0, 8))
  })

  it('have relative weights that sum to R²', () => {
    const expected = [0.0484169, 0.15470825, 0.2719641, 0.11468003, 0.11696572]
    const { weights = [], rSquared = 0 } = relativeWeights(between, withOutcome) ?? {}
    weights.forEach((weight, place) => expect(weight).toBeCloseTo(expected[place] ?? 0, 7))
    expect(sum(weights)).toBeCloseTo(rSquared, 12)
  })
})

describe('relative weights and Shapley', () => {
  const table = fc.array(fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 5 }))), { minLength: 30, maxLength: 60 })

  it('both sum to R², none of them is negative', () => {
    fc.assert(fc.property(table, (rows) => {
      const columns = columnsOf(rows)
      const own = correlationsAt(momentsOf(columns), Int32Array.from(rows.keys()))
      const [matrix, vector] = [own.subMatrix(1, 3, 1, 3), own.getRow(0).slice(1)]
      const result = relativeWeights(matrix, vector)
      if (result === null) return
      const lmg = shapleyValues(matrix, vector) ?? []
      expect(sum(lmg)).toBeCloseTo(result.rSquared, 8)
      expect(Math.min(...result.weights, ...lmg)).toBeGreaterThan(-1e-9)
    }), { numRuns: 50 })
  })

  it('agree where there are two predictors', () => {
    const matrix = between.subMatrix(0, 1, 0, 1)
    const weights = relativeWeights(matrix, withOutcome.slice(0, 2))?.weights ?? []
    shapleyValues(matrix, withOutcome.slice(0, 2))?.forEach((value, place) => expect(value).toBeCloseTo(weights[place] ?? 0, 10))
  })

  it('has Shapley’s values of twelve predictors and no more', () => {
    const matrixOf = (size: number) => correlationsAt(
      momentsOf(Array.from({ length: size + 1 }, (_, column) => Array.from({ length: 60 }, (_, row) => Math.sin((row + 1) * (column + 1))))),
      Int32Array.from(Array(60).keys()),
    )
    const values = (size: number) => shapleyValues(matrixOf(size).subMatrix(1, size, 1, size), matrixOf(size).getRow(0).slice(1))
    expect(values(12)).toHaveLength(12)
    expect(values(13)).toBeNull()
  })
})

describe('the analysis', () => {
  const plan = { draw: seededDraw(1), draws: 1000 }
  const cases = (size: number, made: (row: number) => Answer[]) => {
    const rows = Array.from({ length: size }, (_, row) => made(row))
    return (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? null))
  }
  const wave = (row: number, step: number) => Math.sin(row * step + step)

  it('asks for 100 complete cases, or ten a predictor', () => {
    expect([smallestForDrivers(3), smallestForDrivers(10), smallestForDrivers(14)]).toEqual([100, 100, 140])
    const [outcome = [], ...predictors] = cases(99, (row) => [wave(row, 1), wave(row, 1) + wave(row, 2)])
    expect(analyseDrivers(outcome, predictors, plan)).toEqual({ n: 99, needed: 100, ok: false, refusal: 'too few complete cases', rSquared: null })
    expect(analyseDrivers(outcome, predictors, { ...plan, needed: 5 })).toMatchObject({ ok: true, n: 99, needed: 5 })
  })

  it('counts complete cases alone', () => {
    const [outcome = [], ...predictors] = cases(130, (row) => [wave(row, 1), row % 5 === 0 ? null : wave(row, 1) + wave(row, 2), wave(row, 3)])
    expect(analyseDrivers(outcome, predictors, plan)).toMatchObject({ ok: true, n: 104 })
  })

  it('refuses a predictor that is made of others, or never varies', () => {
    const [outcome = [], ...made] = cases(120, (row) => [wave(row, 1), wave(row, 2), wave(row, 3), wave(row, 2) + wave(row, 3)])
    expect(analyseDrivers(outcome, made, plan)).toMatchObject({ ok: false, refusal: 'singular' })
    expect(analyseDrivers(outcome, [outcome.map(() => 3)], plan)).toMatchObject({ ok: false, refusal: 'singular' })
  })

  it('hides what explains less than a tenth', () => {
    const [outcome = [], ...predictors] = cases(400, (row) => [wave(row, 1), wave(row, 2)])
    expect(analyseDrivers(outcome, predictors, plan)).toMatchObject({ ok: false, refusal: 'explains too little' })
  })

  it('gives shares of R² with intervals around them, the same for the same seed', () => {
    const [outcome = [], ...predictors] = cases(150, (row) => [wave(row, 1) + wave(row, 2) / 2, wave(row, 1), wave(row, 2), wave(row, 5)])
    const run = () => analyseDrivers(outcome, predictors, { draw: seededDraw(7), draws: 1000 })
    const analysis = run()
    if (!analysis.ok) throw new Error(analysis.refusal)
    expect(sum(analysis.drivers.map(({ share }) => share))).toBeCloseTo(1, 10)
    expect(sum(analysis.drivers.map(({ lmg }) => lmg ?? 0))).toBeCloseTo(analysis.rSquared, 10)
    for (const { low, high, relativeWeight } of analysis.drivers) {
      expect(low ?? Infinity).toBeGreaterThanOrEqual(0)
      expect(high ?? 0).toBeGreaterThan(low ?? 0)
      expect(relativeWeight).toBeGreaterThanOrEqual(0)
    }
    const [first] = analysis.drivers
    expect(first?.low).toBeLessThan(first?.relativeWeight ?? 0)
    expect(first?.high).toBeGreaterThan(first?.relativeWeight ?? 1)
    expect(run()).toEqual(analysis)
  })
})

describe('correlations', () => {
  it('are of the cases named, as often as they are named', () => {
    const cases = momentsOf([[1, 2, 3, 4, 9], [2, 1, 4, 3, 9]])
    expect(correlationsAt(cases, Int32Array.of(0, 1, 2, 3)).get(0, 1)).toBeCloseTo(0.6, 12)
    // 1, 1, 2, 3 against 2, 2, 1, 4: by hand 2.25 / √(2.75 · 4.75).
    expect(correlationsAt(cases, Int32Array.of(0, 0, 1, 2)).get(1, 0)).toBeCloseTo(2.25 / Math.sqrt(2.75 * 4.75), 12)
  })

  it('are not there of what does not vary', () => {
    const drawn = correlationsAt(momentsOf([[0.1, 0.1, 5], [1, 2, 3]]), Int32Array.of(0, 1, 1))
    expect([drawn.get(0, 0), drawn.get(0, 1), drawn.get(1, 1)]).toEqual([Number.NaN, Number.NaN, 1])
  })
})

describe('bootstrap', () => {
  it('takes quantiles between order statistics, type 7', () => {
    expect([quantile([1, 2, 3, 4], 0.5), quantile([1, 2, 3, 4], 0.25), quantile([5], 0.975)]).toEqual([2.5, 1.75, 5])
  })

  it('has no intervals with fewer than 1,000 usable samples, and counts the others', () => {
    let turn = 0
    const { intervals, unusable } = bootstrapIntervals(3, 1000, seededDraw(1), () => (turn++ % 2 === 0 ? null : [1]))
    expect({ intervals, unusable }).toEqual({ intervals: null, unusable: 750 })
    expect(bootstrapIntervals(3, 1000, seededDraw(1), () => (turn++ % 4 === 0 ? null : [1]))).toMatchObject({ draws: 1334, unusable: 334 })
  })

  it('finds the interval of a mean', () => {
    const values = Array.from({ length: 100 }, (_, place) => place)
    const { intervals } = bootstrapIntervals(100, 2000, seededDraw(3), (places) => [sum([...places].map((place) => values[place] ?? 0)) / 100])
    const error = Math.sqrt(sum(values.map((value) => (value - 49.5) ** 2)) / 100 / 100)
    expect(Math.abs((intervals?.[0]?.low ?? 0) - (49.5 - 1.96 * error))).toBeLessThan(0.6)
    expect(Math.abs((intervals?.[0]?.high ?? 0) - (49.5 + 1.96 * error))).toBeLessThan(0.6)
  })

  it('bundles many cases at random, each once, with the intervals of single cases', () => {
    const { bundleOf, bundles } = bundlesOf(10, seededDraw(1), 4)
    const sizes = Array.from({ length: bundles }, (_, bundle) => bundleOf.filter((own) => own === bundle).length)
    expect(sizes).toEqual([3, 3, 2, 2])
    expect([...bundlesOf(4, seededDraw(1), 4).bundleOf]).toEqual([0, 1, 2, 3])

    const size = 1200
    // In the order of the file, as surveys are that come unit by unit: bundles of neighbours would be far too wide.
    const columns = [Array.from({ length: size }, (_, row) => Math.floor(row / 100) + Math.sin(row)), Array.from({ length: size }, (_, row) => Math.floor(row / 100) + 4 * Math.sin(3 * row))]
    const width = (most: number) => {
      const draw = seededDraw(5)
      const parts = bundlesOf(size, draw, most)
      const moments = momentsOf(columns, parts.bundleOf, parts.bundles)
      const { intervals } = bootstrapIntervals(parts.bundles, 2000, draw, (places) => [correlationsAt(moments, places).get(0, 1)])
      return (intervals?.[0]?.high ?? 0) - (intervals?.[0]?.low ?? 0)
    }
    expect(width(400) / width(size)).toBeGreaterThan(0.9)
    expect(width(400) / width(size)).toBeLessThan(1.1)
  })
})
