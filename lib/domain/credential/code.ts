import { sha256 } from '@noble/hashes/sha2.js'
import { joinFields } from './fields'

/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataLength = 16

/** Random bytes in a code: 80 bits. */
export const codeBytes = 10

export type CodeProblem = 'empty' | 'wrong-length' | 'wrong-character' | 'wrong-check'
export type CodeReading = { ok: true; code: string } | { ok: false; problem: CodeProblem }

/**
 * A single-use code of ten random bytes: sixteen characters and a check character, without hyphens.
 */
export function codeFrom(random: Uint8Array): string {
  if (random.length !== codeBytes) throw new RangeError(`A code is made of ${codeBytes} bytes, not ${random.length}`)
  let bits = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const values: number[] = []
  for (let place = 0; place < dataLength; place += 1) {
    values.unshift(Number(bits % 32n))
    bits /= 32n
  }
  return [...values, checkOf(values)].map((value) => codeAlphabet[value]).join('')
}

/** In fours as it is printed, the check character with the last: ABCD-EFGH-JKMN-PQRST. */
export function printedCode(code: string): string {
  return code.replace(/^(.{4})(.{4})(.{4})(.*)$/, '$1-$2-$3-$4')
}

/**
 * Reads what somebody typed: lower case, spaces and any hyphen or dot are forgiven, O is read as 0, I and L as
 * 1. One wrong character, or two that have changed places, never pass.
 */
export function readCode(typed: string): CodeReading {
  const bare = bareCode(typed)
  if (bare === '') return { ok: false, problem: 'empty' }
  if (valuesOf(bare).includes(-1)) return { ok: false, problem: 'wrong-character' }
  if (Array.from(bare).length !== dataLength + 1) return { ok: false, problem: 'wrong-length' }
  return checkHolds(bare) ? { ok: true, code: bare } : { ok: false, problem: 'wrong-check' }
}

/** What was typed, without what is forgiven. */
export function bareCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.\u2212_]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/** Whether seventeen characters of the alphabet are a code: its last follows from the others. */
export function checkHolds(bare: string): boolean {
  const values = valuesOf(bare)
  return checkOf(values.slice(0, dataLength)) === values[dataLength]
}

const valuesOf = (bare: string) => Array.from(bare, (character) => codeAlphabet.indexOf(character))

/** All that is stored of a code. Eighty random bits need no salt: nobody can try them all. */
export function codeHash(code: string, wave: string): Uint8Array {
  return sha256(joinFields('golden-thread code 1', code, wave))
}

/** A code's nullifier: another hash than the one that admits it, so the spent ones do not name the printed ones. */
export function codeNullifier(code: string, wave: string): Uint8Array {
  return sha256(joinFields('golden-thread spent code 1', code, wave))
}

/**
 * The check: Σ αⁱ·vᵢ in GF(32), i from 1. Powers of α differ over 31 places, so every single error and every
 * exchange of two characters shows. Crockford's own check (modulo 37) does as much but needs five signs that
 * are neither on a phone's first keyboard nor easily read out.
 */
function checkOf(values: readonly number[]): number {
  // Horner's rule, last place innermost.
  return values.reduceRight((sum, value) => timesAlpha(sum ^ value), 0)
}

/** Times α, modulo the primitive polynomial x⁵ + x² + 1. */
function timesAlpha(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? doubled ^ 0b100101 : doubled
}
