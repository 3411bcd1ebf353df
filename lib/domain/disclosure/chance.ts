import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** A number between 0 and 1, both excluded, for each name: the same for the same name. */
export type Chance = (name: string) => number

/**
 * Chance from a secret: whoever does not hold it can foresee none of it. A wave's is made when the wave is decided and
 * is not kept.
 */
export function chanceFrom(secret: string): Chance {
  return (name) => {
    const bytes = new DataView(sha256(utf8ToBytes(`${secret}\n${name}`)).buffer)
    return (bytes.getUint32(0) + 0.5) / 2 ** 32
  }
}
