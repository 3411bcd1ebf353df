import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedForFamily } from './false-discovery'
import { verdictsOn, type MeasureKind, type TestedPair } from './verdict'

// Benjamini and Hochberg (1995), section 3.2: 15 hypotheses of a study of myocardial infarction.
const published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]

describe('Benjamini and Hochberg', () => {
  it('rejects the four of their example at 0.05', () => {
    const q = adjustedForFamily(published)
    expect(q.filter((value) => value <= 0.05)).toHaveLength(4)
    expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
    expect(q[4]).toBeCloseTo(0.0603, 12)
  })

  it('keeps places, is monotone, at least p, at most 1 and the largest p for the largest', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (family) => {
      const q = adjustedForFamily(family)
      family.forEach((p, place) => {
        expect(q[place]).toBeGreaterThanOrEqual(p)
        expect(q[place]).toBeLessThanOrEqual(1)
        family.forEach((other, there) => other >= p && expect(q[there]).toBeGreaterThanOrEqual(q[place] ?? 0))
      })
      if (family.length > 0) expect(Math.max(...q)).toBe(Math.max(...family))
    }))
  })
})

describe('verdicts', () => {
  const pair = (kind: MeasureKind, p: number, n = 100, effect = 0.3): TestedPair =>
    ({ kind, nUnit: n, nRest: 500, test: { test: 'two-proportion z', statistic: 1, p, effect } })
  const words = (pairs: (TestedPair | null)[]) => verdictsOn(pairs).map(({ verdict }) => verdict)

  it('is one of five', () => {
    expect(words([pair('item', 0.001), pair('item', 0.001, 100, -0.3), pair('item', 0.9), pair('item', 0.001, 29), null]))
      .toEqual(['higher', 'lower', 'no difference', 'not tested', 'hidden'])
  })

  it('needs 30 people for an item, 20 for a theme and 10 for an index, on each side', () => {
    const at = (kind: MeasureKind, n: number) => words([pair(kind, 0.001, n)])[0]
    expect([at('item', 29), at('item', 30), at('theme', 19), at('theme', 20), at('index', 9), at('index', 10)])
      .toEqual(['not tested', 'higher', 'not tested', 'higher', 'not tested', 'higher'])
    expect(words([{ ...pair('item', 0.001), nRest: 29 }])).toEqual(['not tested'])
  })

  it('makes a family of each kind, of the tested pairs alone', () => {
    const alone = verdictsOn([pair('item', 0.03), pair('item', 0.04)])
    const among = verdictsOn([pair('item', 0.03), pair('theme', 0.9), pair('item', 0.9, 5), null, pair('index', 0.8), pair('item', 0.04)])
    expect(among.map(({ q }) => q)).toEqual([0.04, 0.9, null, null, 0.8, 0.04])
    expect(alone.map(({ q }) => q)).toEqual([0.04, 0.04])
  })

  it('says nothing of hidden and not tested pairs', () => {
    expect(verdictsOn([null, pair('item', 0.001, 3)])).toEqual([
      { test: null, q: null, verdict: 'hidden' }, { test: null, q: null, verdict: 'not tested' },
    ])
  })
})
