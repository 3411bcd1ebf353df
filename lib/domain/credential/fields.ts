import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Two bytes say how long a field is. */
const longestField = 0xffff

/**
 * Joins fields so that no two lists of fields give the same bytes: each is led by its length in two bytes, the
 * larger first. Throws for a field of more than 65,535 bytes.
 */
export function joinFields(...fields: readonly (string | Uint8Array)[]): Uint8Array {
  return concatBytes(
    ...fields.flatMap((field) => {
      const bytes = typeof field === 'string' ? utf8ToBytes(field) : field
      if (bytes.length > longestField) throw new RangeError(`A field of ${bytes.length} bytes is too long`)
      return [Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes]
    }),
  )
}
