import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A number in [0, 1) that belongs to a seed and a name for good: 'permanent random numbers' (Ohlsson, Coordination
 * of Samples Using Permanent Random Numbers, 1995). Who is drawn does not depend on who else is on the list, and
 * anybody with the seed can draw again.
 */
export function permanentNumber(seed: string, ...name: (string | number)[]): number {
  const hash = sha256(utf8ToBytes(JSON.stringify([seed, ...name])))
  return hash.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 48
}
