import { describe, expect, it } from 'vitest'
import { bandWords, portionOf } from './detail'

describe('portionOf', () => {
  it.each([
    [0, '10 or less'], [1, '10 or less'], [2, '20 to 30'], [3, '30 to 40'], [5, '50 to 60'], [8, '80 to 90'], [9, '90 or more'], [10, '90 or more'],
  ])('puts %i of 10 at %s', (count, words) => {
    const portion = portionOf(count, 10)
    expect(portion.kind === 'band' ? bandWords(portion) : portion).toBe(words)
  })

  it('is exact from 20', () => {
    expect(portionOf(7, 20)).toEqual({ kind: 'exact', percent: 35 })
    expect(portionOf(7, 19).kind).toBe('band')
  })
})
