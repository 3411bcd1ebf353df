import { checkOf, numberOf, typedValues, valuesOf, writtenValues } from './base32'

/**
 * A credential as it is carried to another device by a picture or read out: which of the wave's groups (by the order of
 * their ids), the seed of its nonce, and the beginning of its output.
 */
export type Carried = { group: number; seed: Uint8Array; tag: Uint8Array }

/** Bytes of the seed and of the tag: 88 bits each, more than a printed code has. */
export const carriedBytes = 11

const lineLength = 19
const version = 0n
const mostGroups = 1 << 10
const ofBytes = BigInt(carriedBytes * 8)
/** What the check of each line is mixed with, so that the second is not taken for the first. */
const lineMarks = [0, 1] as const

export type CarriedProblem = 'wrong-length' | 'wrong-character' | 'wrong-first-line' | 'wrong-second-line' | 'of-another-kind'
export type CarriedReading = { ok: true; carried: Carried; text: string } | { ok: false; problem: CarriedProblem }

/** Forty characters without hyphens: two lines of nineteen, each with a check. */
export function carriedText({ group, seed, tag }: Carried): string {
  if (seed.length !== carriedBytes || tag.length !== carriedBytes) throw new RangeError(`Seed and tag have ${carriedBytes} bytes each`)
  if (group < 0 || group >= mostGroups) throw new RangeError(`There are at most ${mostGroups} groups`)
  const number = (((version << 10n) | BigInt(group)) << ofBytes | bits(seed)) << ofBytes | bits(tag)
  const values = valuesOf(number, 2 * lineLength)
  return writtenValues(lineMarks.flatMap((mark, line) => withCheck(values.slice(line * lineLength, (line + 1) * lineLength), mark)))
}

/** Its two lines as they are shown and read out, each in fours. */
export function carriedLines(text: string): [string, string] {
  const fours = text.match(/.{4}/g) ?? []
  return [fours.slice(0, 5).join('-'), fours.slice(5).join('-')]
}

/** Whether what somebody typed is so long that they mean a carried credential, and no printed code. */
export function looksCarried(typed: string): boolean {
  return typedValues(typed).length > 24
}

/** Reads it as typed, forgiving what `readCode` forgives. In each line one wrong character, or two that have changed places, never pass. */
export function readCarried(typed: string): CarriedReading {
  const values = typedValues(typed)
  if (values.includes(-1)) return { ok: false, problem: 'wrong-character' }
  if (values.length !== 2 * lineLength + 2) return { ok: false, problem: 'wrong-length' }
  const [first, second] = [values.slice(0, lineLength + 1), values.slice(lineLength + 1)]
  if (!isRight(first, lineMarks[0])) return { ok: false, problem: 'wrong-first-line' }
  if (!isRight(second, lineMarks[1])) return { ok: false, problem: 'wrong-second-line' }
  const number = numberOf([...first.slice(0, lineLength), ...second.slice(0, lineLength)])
  const head = number >> (2n * ofBytes)
  if (head >> 10n !== version) return { ok: false, problem: 'of-another-kind' }
  return { ok: true, carried: { group: Number(head & 1023n), seed: bytes(number >> ofBytes), tag: bytes(number) }, text: writtenValues(values) }
}

function withCheck(values: readonly number[], mark: number): number[] {
  return [...values, checkOf(values) ^ mark]
}

function isRight(line: readonly number[], mark: number): boolean {
  return (checkOf(line.slice(0, lineLength)) ^ mark) === line[lineLength]
}

function bits(of: Uint8Array): bigint {
  return of.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
}

/** The lowest bytes of a number. */
function bytes(number: bigint): Uint8Array {
  return Uint8Array.from({ length: carriedBytes }, (_, place) => Number((number >> BigInt(8 * (carriedBytes - 1 - place))) & 255n))
}
