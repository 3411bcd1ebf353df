import { type CredentialScope, drawnAs, functionOf } from './credential'

/** What a device draws and keeps before it sends anything: 32 and 48 random bytes. */
export type CredentialSecret = { nonce: Uint8Array; blindSeed: Uint8Array }

/** A credential: whoever holds it may answer once, as somebody in its group. */
export type Credential = { nonce: Uint8Array; output: Uint8Array }

/** What the issuer answers: the evaluated element and the proof that it used the published key. */
export type Evaluation = { evaluated: Uint8Array; proof: Uint8Array }

/**
 * The blinded element to send. The same secret gives the same element, so that a lost reply can be asked for
 * again. `publicKey` is the published one. Throws where it is no key.
 */
export function blindedElement(scope: CredentialScope, secret: CredentialSecret, publicKey: Uint8Array): Uint8Array {
  return blind(scope, secret, publicKey).blinded
}

/**
 * Makes the credential of the issuer's reply, or null where its proof does not fit the published key, the
 * scope and what was sent: a key of one's own would tell one person from the others.
 */
export function finishedCredential(
  scope: CredentialScope,
  secret: CredentialSecret,
  publicKey: Uint8Array,
  { evaluated, proof }: Evaluation,
): Credential | null {
  const { blind: scalar, blinded, tweakedKey } = blind(scope, secret, publicKey)
  try {
    const output = functionOf(scope).finalize(secret.nonce, scalar, evaluated, blinded, proof, tweakedKey)
    return { nonce: secret.nonce, output }
  } catch {
    // The package throws alike for a wrong proof and for bytes that are no element.
    return null
  }
}

function blind(scope: CredentialScope, { nonce, blindSeed }: CredentialSecret, publicKey: Uint8Array) {
  return functionOf(scope).blind(nonce, publicKey, drawnAs(blindSeed))
}
