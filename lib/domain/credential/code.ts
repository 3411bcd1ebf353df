import { sha256 } from '@noble/hashes/sha2.js'
import { checkOf, typedValues, valuesOf, writtenValues } from './base32'
import { joinFields } from './fields'

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
  const values = valuesOf(random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n), dataLength)
  return writtenValues([...values, checkOf(values)])
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
  const values = typedValues(typed)
  if (values.length === 0) return { ok: false, problem: 'empty' }
  if (values.includes(-1)) return { ok: false, problem: 'wrong-character' }
  if (values.length !== dataLength + 1) return { ok: false, problem: 'wrong-length' }
  const right = checkOf(values.slice(0, dataLength)) === values[dataLength]
  return right ? { ok: true, code: writtenValues(values) } : { ok: false, problem: 'wrong-check' }
}

/** Whether seventeen characters of the alphabet are a code: its last follows from the others. */
export function checkHolds(bare: string): boolean {
  const values = typedValues(bare)
  return checkOf(values.slice(0, dataLength)) === values[dataLength]
}

/** All that is stored of a code. Eighty random bits need no salt: nobody can try them all. */
export function codeHash(code: string, wave: string): Uint8Array {
  return sha256(joinFields('golden-thread code 1', code, wave))
}

/** A code's nullifier: another hash than the one that admits it, so the spent ones do not name the printed ones. */
export function codeNullifier(code: string, wave: string): Uint8Array {
  return sha256(joinFields('golden-thread spent code 1', code, wave))
}
