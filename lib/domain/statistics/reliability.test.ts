import { describe, expect, it } from 'vitest'
import { reliabilityOf } from './reliability'
import type { Answer } from './scale'
import { attitude, columnsOf } from './testing'

const columns = columnsOf(attitude)
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)

describe('Cronbach’s α', () => {
  it('is that of psych::alpha(attitude): 0.84, standardised 0.84, and 0.81 to 0.86 without an item', () => {
    const { whole, without } = reliabilityOf(columns)
    expect(whole).toMatchObject({ k: 7, n: 30 })
    expect(whole.alpha).toBeCloseTo(0.8431427696, 9)
    expect(whole.alphaStandardised).toBeCloseTo(0.839083803, 9)
    expect(without.map(({ alpha }) => rounded(alpha))).toEqual([0.81, 0.8, 0.83, 0.8, 0.8, 0.86, 0.84])
    expect(without.map(({ alphaStandardised }) => rounded(alphaStandardised))).toEqual([0.81, 0.8, 0.82, 0.8, 0.78, 0.86, 0.83])
  })

  it('leaves out respondents with a gap, or only the pairs with it', () => {
    const holes: Answer[][] = columns.slice(0, 4).map((column) => [...column])
    for (const [column, row] of [[0, 0], [1, 3], [2, 7], [3, 7]] as const) (holes[column] ?? [])[row] = null
    const [listwise, pairwise] = [reliabilityOf(holes, 'listwise').whole, reliabilityOf(holes, 'pairwise').whole]
    expect(listwise.n).toBe(27)
    expect(listwise.alpha).toBeCloseTo(0.8319079096, 9)
    expect(listwise.alphaStandardised).toBeCloseTo(0.8296897856, 9)
    expect(pairwise.n).toBe(28)
    expect(pairwise.alpha).toBeCloseTo(0.8440890072, 9)
    expect(pairwise.alphaStandardised).toBeCloseTo(0.8422632696, 9)
  })

  it('rests all rows on the same people where gaps are left out listwise', () => {
    const { whole, without } = reliabilityOf([[1, 2, 3, null], [2, 2, 5, 4], [3, 4, 4, 5]])
    expect([whole.n, ...without.map(({ n }) => n)]).toEqual([3, 3, 3, 3])
  })

  it('is blank of one item, and where nothing varies; a negative one stands as it is', () => {
    expect(reliabilityOf([[1, 2, 3]]).whole).toEqual({ k: 1, n: 3, alpha: null, alphaStandardised: null })
    expect(reliabilityOf([[1, 2, 3], [3, 1, 2]]).without).toEqual([
      { k: 1, n: 3, alpha: null, alphaStandardised: null }, { k: 1, n: 3, alpha: null, alphaStandardised: null },
    ])
    expect(reliabilityOf([[4, 4, 4], [2, 2, 2]]).whole).toMatchObject({ alpha: null, alphaStandardised: null })
    expect(reliabilityOf([[1, 2, 3], [3, 2, 1]]).whole).toMatchObject({ alpha: null, alphaStandardised: null })
    expect(reliabilityOf([[1, 2, 3, 4], [3, 4, 1, 2]]).whole.alpha).toBeCloseTo(-3, 10)
    expect(reliabilityOf([[], []]).whole).toMatchObject({ n: 0, alpha: null })
  })
})
