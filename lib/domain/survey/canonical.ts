import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/**
 * A value as one text that depends on what it says and on nothing else: JSON by RFC 8785, so that anybody can
 * compute it again with any library of that standard. Throws on what JSON cannot say.
 */
export function canonicalJson(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Only what JSON can say has a canonical form')
  return text
}

/** The SHA-256 of the canonical form, 64 hexadecimal figures. */
export function canonicalHash(value: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))
}
