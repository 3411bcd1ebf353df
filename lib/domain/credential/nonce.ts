import { sha256 } from '@noble/hashes/sha2.js'
import { joinFields } from './fields'

/**
 * The nonce of a credential from the seed that a device draws: eleven bytes, so that it can be read out. Blinding hides
 * any nonce perfectly; a seed has only to be one that nobody else draws or guesses.
 */
export function nonceOf(seed: Uint8Array): Uint8Array {
  return sha256(joinFields('golden-thread nonce 1', seed))
}
