import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designEffect } from './design-effect'
import { marginsReached, rake, type RakingMargin } from './raking'
import { fivePoints } from './scale'
import { trim, trimBounds } from './trimming'
import { weightedShare } from './weighted-share'

const margin = (name: string, population: Record<string, number>, categories: (string | null)[]): RakingMargin =>
  ({ name, population: new Map(Object.entries(population)), categories })
const repeated = (counts: Record<string, number>) => Object.entries(counts).flatMap(([category, count]) => Array.from({ length: count }, () => category))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function raked(margins: RakingMargin[]) {
  const raking = rake(margins)
  if (!raking.ok) throw new Error(raking.refusal.reason)
  return raking
}
const refusalOf = (margins: RakingMargin[]) => {
  const raking = rake(margins)
  return raking.ok ? null : raking.refusal
}

describe('raking', () => {
  it('to one margin is post-stratification: N_a/N over n_a/n', () => {
    const { weights } = raked([margin('sex', { f: 60, m: 40 }, repeated({ f: 80, m: 20 }))])
    expect(weights[0]).toBeCloseTo(0.75, 12)
    expect(weights[99]).toBeCloseTo(2, 12)
    expect(designEffect(weights)).toBeCloseTo((80 * 0.75 ** 2 + 20 * 4) / 100, 12)
  })

  it('reaches every margin, with a mean of 1', () => {
    const people = fc.array(fc.record({ sex: fc.constantFrom('f', 'm'), age: fc.constantFrom('young', 'mid', 'old') }), { minLength: 60, maxLength: 120 })
    const population = fc.record({ f: fc.integer({ min: 30, max: 70 }), young: fc.integer({ min: 20, max: 40 }), mid: fc.integer({ min: 20, max: 40 }) })
    fc.assert(fc.property(people, population, (own, { f, young, mid }) => {
      const margins = [
        margin('sex', { f, m: 100 - f }, own.map(({ sex }) => sex)),
        margin('age', { young, mid, old: 100 - young - mid }, own.map(({ age }) => age)),
      ]
      const raking = rake(margins)
      if (!raking.ok) return
      expect(mean(raking.weights)).toBeCloseTo(1, 10)
      for (const { wanted, reached } of marginsReached(raking.weights, margins, raking.raked)) expect(reached).toBeCloseTo(wanted, 4)
    }), { numRuns: 40 })
  })

  it('keeps the interaction of the answers: the odds ratio stays (Deming and Stephan)', () => {
    const [sex, age] = [repeated({ f: 50, m: 50 }), [...repeated({ young: 30, old: 20 }), ...repeated({ young: 15, old: 35 })]]
    const { weights } = raked([margin('sex', { f: 30, m: 70 }, sex), margin('age', { young: 25, old: 75 }, age)])
    const cell = (s: string, a: string) => weights.reduce((sum, weight, person) => (sex[person] === s && age[person] === a ? sum + weight : sum), 0)
    expect((cell('f', 'young') * cell('m', 'old')) / (cell('f', 'old') * cell('m', 'young'))).toBeCloseTo((30 * 35) / (20 * 15), 6)
  })

  it('weighs 1, outside, who did not say', () => {
    const { weights, raked: inside } = raked([margin('sex', { f: 60, m: 40 }, [...repeated({ f: 8, m: 2 }), null])])
    expect(weights[10]).toBe(1)
    expect(inside[10]).toBe(false)
    expect(mean(weights)).toBeCloseTo(1, 12)
  })

  it('brings totals to one that differ by 0.5 %, and refuses more', () => {
    const [sex, age] = [repeated({ f: 5, m: 5 }), [...repeated({ young: 3, old: 2 }), ...repeated({ young: 2, old: 3 })]]
    expect(refusalOf([margin('sex', { f: 500, m: 500 }, sex), margin('age', { young: 500, old: 504 }, age)])).toBeNull()
    expect(refusalOf([margin('sex', { f: 500, m: 500 }, sex), margin('age', { young: 500, old: 506 }, age)])).toEqual({ margin: 'age', reason: 'totals differ' })
  })

  it('names the margin where a category has no answers or no people, or where margins contradict', () => {
    expect(refusalOf([margin('sex', { f: 5, m: 5 }, repeated({ f: 4 }))])).toEqual({ margin: 'sex', reason: 'nobody answered', category: 'm' })
    expect(refusalOf([margin('sex', { f: 5, m: 0 }, repeated({ f: 4, m: 1 }))])).toEqual({ margin: 'sex', reason: 'not in the population', category: 'm' })
    const same = repeated({ a: 5, b: 5 })
    expect(refusalOf([margin('one', { a: 3, b: 7 }, same), margin('two', { a: 6, b: 4 }, same)])?.reason).toBe('did not converge')
  })
})

describe('trimming', () => {
  const margins = [margin('age', { young: 4, mid: 36, old: 60 }, repeated({ young: 40, mid: 45, old: 15 }))]

  it('holds weights to 0.3–3, mean 1, and prints what is missed then', () => {
    const raking = raked(margins)
    expect(Math.min(...raking.weights)).toBeLessThan(trimBounds.least)
    const held = trim(raking, margins)
    if (!held.ok) throw new Error(held.refusal.reason)
    expect(Math.min(...held.weights)).toBeGreaterThanOrEqual(trimBounds.least)
    expect(Math.max(...held.weights)).toBeLessThanOrEqual(trimBounds.most)
    expect(mean(held.weights)).toBeCloseTo(1, 9)
    expect(held.missed.map(({ category }) => category)).toContain('old')
  })

  it('changes nothing where nothing is outside', () => {
    const mild = [margin('sex', { f: 60, m: 40 }, repeated({ f: 50, m: 50 }))]
    const raking = raked(mild)
    const held = trim(raking, mild)
    if (!held.ok) throw new Error(held.refusal.reason)
    held.weights.forEach((weight, person) => expect(weight).toBeCloseTo(raking.weights[person] ?? 0, 10))
    expect(held.missed).toEqual([])
  })
})

describe('weighted figures', () => {
  it('weigh the answers, and widen the margin by √deff', () => {
    const share = weightedShare([5, 4, 1, null], [2, 1, 1, 9], fivePoints, null)
    expect(share).toMatchObject({ n: 3, percentPositive: 75, percentNegative: 25, designEffect: (3 * 6) / 16 })
    expect(share.margin).toBeCloseTo(100 * 1.959964 * Math.sqrt((0.75 * 0.25) / 3) * Math.sqrt(18 / 16), 10)
    expect(weightedShare([null], [1], fivePoints, 10)).toMatchObject({ n: 0, percentPositive: null, margin: null })
  })

  it('have a design effect of 1 where all weigh the same, and none of nobody', () => {
    expect([designEffect([2, 2, 2]), designEffect([])]).toEqual([1, null])
  })
})
