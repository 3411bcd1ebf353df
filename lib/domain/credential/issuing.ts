import { type CredentialScope, drawnAs, functionOf, lengths } from './credential'
import type { Evaluation } from './collecting'

/**
 * Evaluates what a device has blinded, or null where it is no element of the group. `proofSeed`: 48 random
 * bytes, new each time: two proofs from one seed would give the key away.
 */
export function evaluation(
  scope: CredentialScope,
  secretKey: Uint8Array,
  blinded: Uint8Array,
  proofSeed: Uint8Array,
): Evaluation | null {
  if (blinded.length !== lengths.element) return null
  const poprf = functionOf(scope)
  try {
    return poprf.blindEvaluate(secretKey, blinded, drawnAs(proofSeed))
  } catch (error) {
    // A key or a seed that is wrong is a fault of ours, and is not hidden behind somebody's bytes.
    if (isElement(blinded)) throw error
    return null
  }
}

function isElement(bytes: Uint8Array): boolean {
  try {
    // Blinding against it is the package's own check of an element that came over the wire.
    functionOf({ wave: '', covenantHash: '', group: '' }).blind(Uint8Array.of(0), bytes, drawnAs(new Uint8Array(lengths.seed)))
    return true
  } catch {
    return false
  }
}
