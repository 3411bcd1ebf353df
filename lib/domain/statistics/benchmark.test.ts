import { describe, expect, it } from 'vitest'
import { benchmarkFor, median } from './benchmark'

const shown = new Map([['a', 10], ['b', 20], ['c', 30], ['d', 40], ['e', 50], ['f', 100]])

describe('benchmark', () => {
  it('is the median over the others, the compared one left out', () => {
    expect(benchmarkFor('f', shown)).toBe(30)
    expect(benchmarkFor('a', shown)).toBe(40)
    expect(benchmarkFor('elsewhere', shown)).toBe(35)
  })

  it('needs five others', () => {
    expect(benchmarkFor('a', new Map([...shown].slice(0, 5)))).toBeNull()
    expect(median([])).toBeNull()
  })
})
