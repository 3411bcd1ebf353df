import { expect, it } from 'vitest'
import { rate } from './rate'

it('counts each on their own, and anew in each span', () => {
  const { isTooOften } = rate(2, 1_000)
  expect([1, 2, 3].map((n) => isTooOften('a', n))).toEqual([false, false, true])
  expect(isTooOften('b', 4)).toBe(false)
  expect(isTooOften('a', 1_001)).toBe(false)
})
