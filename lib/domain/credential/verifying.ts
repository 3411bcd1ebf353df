import { equalBytes } from '@noble/curves/utils.js'
import { type CredentialScope, functionOf, lengths } from './credential'
import { carriedBytes } from './carried'
import type { Credential } from './collecting'

/**
 * Whether a credential is of this scope and key. Of one that was carried to another device the output is its beginning:
 * 88 bits, more than a printed code has, and as hard to guess. The comparison takes the same time wherever the outputs
 * first differ, so that no output can be found byte by byte.
 */
export function isGenuine(scope: CredentialScope, secretKey: Uint8Array, { nonce, output }: Credential): boolean {
  if (nonce.length !== lengths.nonce || (output.length !== lengths.output && output.length !== carriedBytes)) return false
  return equalBytes(functionOf(scope).evaluate(secretKey, nonce).subarray(0, output.length), output)
}
