/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What somebody typed, as values from 0 to 31: lower case, spaces and any hyphen or dot are forgiven, O is read as 0, I and L as 1. Another character is -1. */
export function typedValues(typed: string): number[] {
  return Array.from(bareCharacters(typed), (character) => alphabet.indexOf(character))
}

/** What was typed, without what is forgiven. */
export function bareCharacters(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.−_]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

export function writtenValues(values: readonly number[]): string {
  return values.map((value) => alphabet[value]).join('')
}

/** A number as so many values, the largest first. */
export function valuesOf(number: bigint, count: number): number[] {
  const values: number[] = []
  for (let left = number; values.length < count; left /= 32n) values.unshift(Number(left % 32n))
  return values
}

export function numberOf(values: readonly number[]): bigint {
  return values.reduce((sum, value) => sum * 32n + BigInt(value), 0n)
}

/**
 * The check: Σ αⁱ·vᵢ in GF(32), i from 1. Powers of α differ over 31 places, so up to that length every single error
 * and every exchange of two characters shows. Crockford's own check (modulo 37) does as much but needs five signs that
 * are neither on a phone's first keyboard nor easily read out.
 */
export function checkOf(values: readonly number[]): number {
  // Horner's rule, last place innermost.
  return values.reduceRight((sum, value) => timesAlpha(sum ^ value), 0)
}

/** Times α, modulo the primitive polynomial x⁵ + x² + 1. */
function timesAlpha(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? doubled ^ 0b100101 : doubled
}
