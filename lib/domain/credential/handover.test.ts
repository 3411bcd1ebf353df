import fc from 'fast-check'
import { expect, it } from 'vitest'
import { handoverFragment, readCodeHandover, readHandover } from './handover'

const hex = (length: number) => fc.array(fc.integer({ min: 0, max: 15 }).map((value) => value.toString(16)), { minLength: length, maxLength: length }).map((all) => all.join(''))

it('a credential comes out of a fragment as it went in, whatever its group is called', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), hex(64), hex(128), (group, nonce, output) => {
    const carried = { group, nonce, output }
    const fragment = handoverFragment(carried)
    expect(readHandover(fragment)).toEqual(carried)
    // A fragment stays one: nothing in it ends it.
    expect(new URL(`http://localhost/answer/pulse${fragment}`).hash).toBe(fragment)
  }))
})

it.each(['', '#', '#main', '#credential=g.12.34', '#code=ABCD', `#credential=%E0.${'0'.repeat(64)}.${'0'.repeat(128)}`])('%s is no credential', (fragment) => {
  expect(readHandover(fragment)).toBeNull()
})

it('reads a printed code', () => {
  expect(readCodeHandover('#code=ABCD-EFGH-JKMN-PQRST')).toBe('ABCD-EFGH-JKMN-PQRST')
  expect(readCodeHandover('#credential=x')).toBeNull()
})
