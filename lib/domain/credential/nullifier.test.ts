import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { nullifierOf, receiptOf } from './nullifier'

const nonce = new Uint8Array(32).fill(5)

it('is SHA-256 of nonce and wave, each led by its length', () => {
  const expected = createHash('sha256').update(Buffer.from([0, 32, ...nonce, 0, 6])).update('autumn').digest()
  expect(expected.equals(nullifierOf(nonce, 'autumn'))).toBe(true)
})

it('differs with the wave: two waves cannot be joined by it', () => {
  expect(nullifierOf(nonce, 'autumn')).not.toEqual(nullifierOf(nonce, 'winter'))
})

it('has a receipt that is another hash', () => {
  const nullifier = nullifierOf(nonce, 'autumn')
  expect(receiptOf(nullifier)).toMatch(/^[0-9a-f]{64}$/)
  expect(receiptOf(nullifier)).not.toBe(Buffer.from(nullifier).toString('hex'))
})
