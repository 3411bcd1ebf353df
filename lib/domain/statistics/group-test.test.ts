import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohensH } from './cohens-h'
import { fisherTest } from './fisher-test'
import { itemTest } from './item-test'
import { pooledShare, themeTest } from './theme-test'
import { twoProportionTest, twoSided } from './two-proportion-test'
import { welchTest } from './welch-test'

const share = (positive: number, n: number) => ({ positive, n })

describe('two proportions', () => {
  it('is Pearson’s χ² of the table: 15 of 50 against 25 of 50, χ² = 4.1667, p = 0.04123', () => {
    const test = twoProportionTest(share(15, 50), share(25, 50))
    expect(test?.z).toBeCloseTo(-Math.sqrt(25 / 6), 12)
    expect(test?.p).toBeCloseTo(0.041226833, 8)
  })

  it('has the normal distribution’s p: 1.959964 → 0.05, and small ones in full', () => {
    expect(twoSided(1.959964)).toBeCloseTo(0.05, 7)
    expect(twoSided(0)).toBe(1)
    expect(twoSided(10) / 1.523970604832105e-23).toBeCloseTo(1, 6)
  })
})

describe('Fisher', () => {
  it.each([
    [share(3, 4), share(1, 4), 34 / 70],
    // Twins of convicts, Fisher (1962), as in R’s example of fisher.test.
    [share(2, 17), share(10, 13), 0.0005367241191434],
  ])('%j against %j: %d', (first, second, p) => {
    expect(fisherTest(first, second)?.p).toBeCloseTo(p, 12)
  })

  it('is the same from either side, and never above 1', () => {
    const sides = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.nat(40))
    fc.assert(fc.property(sides, ([n1, n2, a, b]) => {
      const [first, second] = [share(Math.min(a, n1), n1), share(Math.min(b, n2), n2)]
      const [one, two] = [fisherTest(first, second), fisherTest(second, first)]
      expect(one === null).toBe(two === null)
      if (one !== null && two !== null) {
        expect(one.p).toBeCloseTo(two.p, 10)
        expect(one.p).toBeLessThanOrEqual(1)
        expect(one.p).toBeGreaterThan(0)
      }
    }))
  })
})

describe('item test', () => {
  it('is z where every expected count is 5 or more, Fisher’s where one is under 5', () => {
    expect(itemTest(share(5, 30), share(5, 30))?.test).toBe('two-proportion z')
    expect(itemTest(share(5, 30), share(4, 30))?.test).toBe('Fisher')
    expect(itemTest(share(29, 30), share(75, 100))).toMatchObject({ test: 'two-proportion z' })
    expect(itemTest(share(29, 30), share(96, 100))).toMatchObject({ test: 'Fisher', statistic: null })
  })

  it('tests nothing where nothing varies within either side', () => {
    expect([itemTest(share(30, 30), share(100, 100)), itemTest(share(30, 30), share(0, 50)), itemTest(share(0, 0), share(3, 9))]).toEqual([null, null, null])
    expect(itemTest(share(30, 30), share(10, 50))).not.toBeNull()
  })

  it('gives Cohen’s h: 0.65 against 0.50 is 0.305, with the sign of the difference', () => {
    expect(cohensH(0.65, 0.5)).toBeCloseTo(0.3047, 4)
    expect(itemTest(share(15, 50), share(25, 50))?.effect).toBeCloseTo(-0.411517, 6)
    expect(cohensH(1, 0)).toBeCloseTo(Math.PI, 12)
  })
})

describe('theme test', () => {
  const people = (pairs: [number, number][]) => pairs.map(([valid, positive]) => ({ valid, positive, sum: 0 }))
  const one = people([[4, 4], [4, 3], [3, 1], [4, 2], [2, 2], [4, 0], [1, 1], [4, 4]])
  const two = people([[4, 1], [4, 0], [3, 0], [4, 2], [4, 1], [2, 1], [4, 3]])

  it('is the difference over the root of the two linearised variances', () => {
    expect(pooledShare(one)?.variance).toBeCloseTo(0.021512852191, 11)
    expect(pooledShare(two)?.variance).toBeCloseTo(0.011803306667, 11)
    const test = themeTest(one, two)
    expect(test?.statistic).toBeCloseTo(1.82902194, 7)
    expect(test?.p).toBeCloseTo(0.0673963215, 9)
    expect(test?.effect).toBeCloseTo(cohensH(17 / 26, 8 / 25), 12)
  })

  it('has the variance of a single item, p(1 − p)/(n − 1), where everybody answers one', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(60), (n, k) => {
      const positive = Math.min(k, n)
      const pooled = pooledShare(people(Array.from({ length: n }, (_, place) => [1, place < positive ? 1 : 0])))
      expect(pooled?.variance).toBeCloseTo(((positive / n) * (1 - positive / n)) / (n - 1), 12)
    }))
  })

  it('tests nothing of one person, or where nobody differs', () => {
    const alike = people([[3, 1], [3, 1], [3, 1]])
    expect([themeTest(one, people([[4, 1]])), themeTest(alike, people([[3, 2], [3, 2]]))]).toEqual([null, null])
    expect(themeTest(alike, two)).not.toBeNull()
  })
})

describe('Welch', () => {
  // Hours of sleep gained by two drugs; the figures are those of R’s t.test(extra ~ group, data = sleep).
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

  it('is that of Student’s sleep data', () => {
    const test = welchTest(first, second)
    expect(test?.statistic).toBeCloseTo(-1.8608, 4)
    expect(test?.degreesOfFreedom).toBeCloseTo(17.776, 3)
    expect(test?.p).toBeCloseTo(0.07939414018735823, 10)
    expect(test?.effect).toBeCloseTo(-0.8321810813, 9)
  })

  it('tests nothing where neither side varies, or one is a single person', () => {
    expect([welchTest([50, 50], [75, 75, 75]), welchTest([50], second)]).toEqual([null, null])
    expect(welchTest([50, 50], [75, 70])).not.toBeNull()
  })
})
