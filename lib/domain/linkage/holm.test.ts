import { expect, it } from 'vitest'
import { holm } from './holm'

it('adjusts step by step and never falls (Holm, 1979)', () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.005])
  const expected = [0.03, 0.06, 0.06, 0.02]
  for (const [index, value] of expected.entries()) expect(adjusted[index]).toBeCloseTo(value, 12)
  expect(holm([0.9, 0.8])).toEqual([1, 1])
})
