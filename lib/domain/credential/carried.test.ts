import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriedBytes, carriedLines, carriedText, looksCarried, readCarried } from './carried'
import { codeFrom, readCode } from './code'

const part = fc.uint8Array({ minLength: carriedBytes, maxLength: carriedBytes })
const carried = fc.record({ group: fc.integer({ min: 0, max: 1023 }), seed: part, tag: part })

describe('a carried credential', () => {
  it('is read as it was written, in whatever way it is typed', () => {
    fc.assert(fc.property(carried, (one) => {
      const text = carriedText(one)
      expect(text).toHaveLength(40)
      for (const typed of [text, text.toLowerCase(), carriedLines(text).join(' '), carriedLines(text).join('\n').replaceAll('0', 'o').replaceAll('1', 'l')]) {
        expect(readCarried(typed)).toEqual({ ok: true, carried: one, text })
      }
    }))
  })

  it('is shown in two lines of five fours', () => {
    const [first, second] = carriedLines(carriedText({ group: 3, seed: new Uint8Array(11).fill(7), tag: new Uint8Array(11).fill(9) }))
    for (const line of [first, second]) expect(line).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
  })

  it('with one character wrong never passes, and says in which line', () => {
    fc.assert(fc.property(carried, fc.integer({ min: 0, max: 39 }), fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')), (one, place, wrong) => {
      const text = carriedText(one)
      fc.pre(text[place] !== wrong)
      const reading = readCarried(text.slice(0, place) + wrong + text.slice(place + 1))
      expect(reading).toEqual({ ok: false, problem: place < 20 ? 'wrong-first-line' : 'wrong-second-line' })
    }))
  })

  it('with two characters of a line changed about, or the lines, never passes', () => {
    fc.assert(fc.property(carried, fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 19 }), fc.constantFrom(0, 20), (one, a, b, line) => {
      const text = carriedText(one)
      const changed = Array.from(text)
      ;[changed[line + a], changed[line + b]] = [text[line + b]!, text[line + a]!]
      fc.pre(changed.join('') !== text)
      expect(readCarried(changed.join('')).ok).toBe(false)
      if (text.slice(0, 20) !== text.slice(20)) expect(readCarried(text.slice(20) + text.slice(0, 20)).ok).toBe(false)
    }))
  })

  it('is not taken for a printed code, nor the other way about', () => {
    const code = codeFrom(new Uint8Array(10).fill(200))
    const text = carriedText({ group: 0, seed: new Uint8Array(11), tag: new Uint8Array(11) })
    expect([looksCarried(code), looksCarried(text), looksCarried('')]).toEqual([false, true, false])
    expect(readCode(text)).toEqual({ ok: false, problem: 'wrong-length' })
    expect(readCarried(code)).toEqual({ ok: false, problem: 'wrong-length' })
  })
})
