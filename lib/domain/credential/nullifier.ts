import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { joinFields } from './fields'

/**
 * What is stored of a spent credential so that it is spent once: SHA-256 of nonce and wave. Of no content:
 * two answers under one credential have the same.
 */
export function nullifierOf(nonce: Uint8Array, wave: string): Uint8Array {
  return sha256(joinFields(nonce, wave))
}

/**
 * What an answerer keeps and finds again in the list that is published after close, hexadecimal. A hash of the
 * nullifier, so that the published list is not the stored one.
 */
export function receiptOf(nullifier: Uint8Array): string {
  return bytesToHex(sha256(joinFields('golden-thread receipt 1', nullifier)))
}
