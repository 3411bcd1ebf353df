import { expect, it } from 'vitest'
import { lagsBehind } from './participation'

it('a unit lags where what is shown of it is ten points behind what is shown of the whole', () => {
  const whole = { invited: 1000, collected: 600 }
  expect(lagsBehind({ invited: 200, collected: 99 }, whole)).toBe(true)
  expect(lagsBehind({ invited: 200, collected: 106 }, whole)).toBe(false)
  // Of a small unit only its quarter is shown: half to three quarters may be no less than the whole.
  expect(lagsBehind({ invited: 40, collected: 20 }, whole)).toBe(false)
  expect(lagsBehind({ invited: 40, collected: 19 }, whole)).toBe(true)
  expect(lagsBehind({ invited: 24, collected: 0 }, whole)).toBe(false)
})
