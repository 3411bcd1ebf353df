import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

export type WaveKeyPair = { secretKey: Uint8Array; publicKey: Uint8Array }

/** The key pair of one wave from 32 random bytes (RFC 9497, 3.2.1, DeriveKeyPair in mode 2). */
export function waveKeyPair(seed: Uint8Array, wave: string): WaveKeyPair {
  // The key is drawn before there is a scope; the pair does not depend on the function's public input.
  return ristretto255_oprf.poprf(new Uint8Array()).deriveKeyPair(seed, utf8ToBytes(wave))
}

/**
 * What people compare by eye on poster, public page and survey: the first 16 hexadecimal characters of the
 * key's SHA-256 in fours. 64 bits: enough where nobody but the key's owner could try for a look-alike, and he
 * publishes the whole key too.
 */
export function keyFingerprint(publicKey: Uint8Array): string {
  return bytesToHex(sha256(publicKey)).slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
}
