import { equalBytes } from '@noble/curves/utils.js'
import { type CredentialScope, functionOf, lengths } from './credential'
import type { Credential } from './collecting'

/**
 * Whether a credential is of this scope and key. The comparison takes the same time wherever the outputs
 * first differ, so that no output can be found byte by byte.
 */
export function isGenuine(scope: CredentialScope, secretKey: Uint8Array, { nonce, output }: Credential): boolean {
  if (nonce.length !== lengths.nonce || output.length !== lengths.output) return false
  return equalBytes(functionOf(scope).evaluate(secretKey, nonce), output)
}
