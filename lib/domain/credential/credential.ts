import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { joinFields } from './fields'

/** What a credential is good for. Everybody in the group has the same, so it tells nobody apart. */
export type CredentialScope = {
  wave: string
  /** SHA-256 of the covenant that the wave was opened under, hexadecimal. */
  covenantHash: string
  group: string
}

/** Stands in every scope: a later version of this protocol makes other credentials. */
export const credentialVersion = 'golden-thread credential 1'

/** Lengths in bytes. `seed` is what a blind or a proof is drawn from: 16 more than the field, against bias. */
export const lengths = { nonce: 32, seed: 48, element: 32, proof: 64, output: 64, keySeed: 32 } as const

/**
 * The partially oblivious function of one scope: RFC 9497, ristretto255-SHA512 in mode 2. The scope is the
 * public input: a credential made for one wave, covenant or group is none for another.
 */
export function functionOf({ wave, covenantHash, group }: CredentialScope) {
  return ristretto255_oprf.poprf(joinFields(credentialVersion, wave, covenantHash, group))
}

/** Hands a seed drawn elsewhere to a package that would draw its own. */
export function drawnAs(seed: Uint8Array): (length?: number) => Uint8Array<ArrayBuffer> {
  return (length) => {
    if (seed.length !== length) throw new RangeError(`A seed has ${seed.length} bytes and needs ${String(length)}`)
    // A copy: the package may overwrite what it has used.
    return Uint8Array.from(seed)
  }
}
