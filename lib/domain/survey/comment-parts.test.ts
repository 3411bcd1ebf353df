import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commentPartsOf, longestPart } from './comment-parts'

it('cuts words into parts that fit and are the words again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1_500, size: 'max' }), (words) => {
      const parts = commentPartsOf(words)
      expect(parts.join('')).toBe(words)
      expect(parts.every((part) => part !== '' && Buffer.byteLength(part) <= longestPart)).toBe(true)
    }),
  )
})

it('leaves a short comment in one', () => {
  expect(commentPartsOf('Listen to the depots.')).toEqual(['Listen to the depots.'])
})
