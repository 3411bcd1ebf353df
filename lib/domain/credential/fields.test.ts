import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinFields } from './fields'

it('leads each field with its length', () => {
  expect([...joinFields('ab', Uint8Array.of(7))]).toEqual([0, 2, 97, 98, 0, 1, 7])
})

it('gives different bytes to different lists of fields', () => {
  const lists = fc.array(fc.string({ maxLength: 6 }), { maxLength: 4 })
  fc.assert(
    fc.property(lists, lists, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      expect(Buffer.from(joinFields(...one)).equals(joinFields(...other))).toBe(same)
    }),
    { examples: [[['a', 'b'], ['ab']], [['', 'a'], ['a', '']], [['a'], ['a', '']]] },
  )
})

it('refuses a field longer than two bytes can say', () => {
  expect(() => joinFields('x'.repeat(65_536))).toThrow(RangeError)
})
