import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrom, printedCode, readCode } from './code'
import { codeSuspects } from './code-suspect'

const aCode = fc.uint8Array({ minLength: 10, maxLength: 10 }).map((bytes) => codeFrom(bytes))

describe('a code that was misread', () => {
  it('shows where one letter was taken for one that looks like it', () => {
    fc.assert(fc.property(aCode, fc.nat(16), (code, at) => {
      const taken: Record<string, string> = { 5: 'S', S: '5', 8: 'B', B: '8', 2: 'Z', Z: '2', 6: 'G', G: '6', V: 'Y', Y: 'V', M: 'N', N: 'M' }
      const other = taken[code.charAt(at)]
      fc.pre(other !== undefined)
      const typed = code.slice(0, at) + other + code.slice(at + 1)
      expect(readCode(typed)).toEqual({ ok: false, problem: 'wrong-check' })
      const found = codeSuspects(printedCode(typed))
      const own = { part: Math.min(4, Math.floor(at / 4) + 1), typed: other, perhaps: code.charAt(at) }
      // Others may look as likely; it is among them unless three others come before it.
      expect(found.length === 3 || found.some((one) => JSON.stringify(one) === JSON.stringify(own))).toBe(true)
    }), { seed: 4, numRuns: 500 })
  })

  it('shows two that changed places', () => {
    const code = codeFrom(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    const at = 5
    const typed = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
    expect(code.charAt(at)).not.toBe(code.charAt(at + 1))
    expect(codeSuspects(typed)).toContainEqual({ part: 2, typed: code.charAt(at + 1) + code.charAt(at), perhaps: code.slice(at, at + 2) })
  })

  it('shows a character that no code has, and a part that is too short', () => {
    expect(codeSuspects('ABCD-EFGU-JKMN-PQRST')).toEqual([{ part: 2, typed: 'U', perhaps: 'V' }])
    expect(codeSuspects('ABCD-EFGH-JKM?-PQRST')).toEqual([{ part: 3, typed: '?', perhaps: null }])
    expect(codeSuspects('abcd efg jkmn pqrst')).toEqual([{ part: 2, typed: 'EFG', perhaps: null }])
    expect(codeSuspects('abcdefgjkmn')).toEqual([])
  })

  it('shows nothing of a right one', () => {
    fc.assert(fc.property(aCode, (code) => { expect(codeSuspects(code)).toEqual([]) }), { seed: 5, numRuns: 100 })
  })
})
