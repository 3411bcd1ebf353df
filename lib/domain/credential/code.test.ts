import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrom, codeHash, codeNullifier, printedCode, readCode } from './code'

const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')

/** The code with one character exchanged for another of the alphabet. */
function withCharacter(code: string, place: number, character: string): string {
  return code.slice(0, place) + character + code.slice(place + 1)
}

describe('a code', () => {
  it('keeps all eighty bits', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const value = Array.from(codeFrom(bytes).slice(0, 16)).reduce((sum, character) => sum * 32n + BigInt(alphabet.indexOf(character)), 0n)
        expect(value).toBe(BigInt(`0x${Buffer.from(bytes).toString('hex')}`))
      }),
    )
  })

  it('is read back as it was printed, and however it is usually misread', () => {
    fc.assert(
      fc.property(random, fc.boolean(), fc.constantFrom('', ' ', '-', ' – ', '.'), (bytes, lower, gap) => {
        const code = codeFrom(bytes)
        expect(readCode(printedCode(code))).toEqual({ ok: true, code })
        let typed = code.replace(/0/g, 'O').replace(/1/, 'I').replace(/1/g, 'l')
        if (lower) typed = typed.toLowerCase()
        expect(readCode(Array.from(typed).join(gap))).toEqual({ ok: true, code })
      }),
    )
  })

  it('shows every single wrong character', () => {
    const code = codeFrom(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 250))
    for (const [place, right] of Array.from(code).entries()) {
      for (const wrong of alphabet.filter((character) => character !== right)) {
        expect(readCode(withCharacter(code, place, wrong))).toEqual({ ok: false, problem: 'wrong-check' })
      }
    }
  })

  it('shows every two characters that have changed places', () => {
    fc.assert(
      fc.property(random, fc.nat(16), fc.nat(16), (bytes, one, other) => {
        const code = codeFrom(bytes)
        fc.pre(code[one] !== code[other])
        const swapped = withCharacter(withCharacter(code, one, code[other]!), other, code[one]!)
        expect(readCode(swapped)).toEqual({ ok: false, problem: 'wrong-check' })
      }),
    )
  })

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['ABCD', 'wrong-length'],
    ['ABCD-EFGH-JKMN-PQRU', 'wrong-character'],
    ['ABCD-EFGH-JKMN-PQRé', 'wrong-character'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(readCode(typed)).toEqual({ ok: false, problem })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(readCode(typed).ok).toBeTypeOf('boolean')
      }),
    )
  })

  it('is stored under one hash and spent under another, both of one wave', () => {
    const code = codeFrom(new Uint8Array(10))
    const all = [codeHash(code, 'a'), codeNullifier(code, 'a'), codeHash(code, 'b'), codeNullifier(code, 'b')]
    expect(new Set(all.map((hash) => Buffer.from(hash).toString('hex'))).size).toBe(4)
  })
})
