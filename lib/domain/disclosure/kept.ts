import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { hidden, released } from './make-released'

/** Released values as they are stored, with the SHA-256 by which they are known again. */
export type Kept = { text: string; hash: string }

/**
 * Puts what the gate released into text, to be stored: answers are deleted one day, and what was released stays as it
 * was. Of a hidden value nothing is there but that it is.
 */
export function keep(content: object): Kept {
  const text = JSON.stringify(content)
  return { text, hash: bytesToHex(sha256(utf8ToBytes(text))) }
}

/**
 * Released values as they were kept, null where the text is not the one that the gate made: whoever changes a figure
 * in the database has made no released value.
 */
export function openKept({ text, hash }: Kept): unknown {
  if (bytesToHex(sha256(utf8ToBytes(text))) !== hash) return null
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('hidden' in value)) return value
    return value.hidden === false && 'value' in value ? released(value.value) : hidden()
  })
}
