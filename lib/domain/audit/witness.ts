import { z } from 'zod'
import { headSeal, keyMark, type ChainEnd, type Mac } from './chain'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * The end of the log as it was written down outside the entries: once in the database beside them, once in a file
 * of the data folder. Sealed with the key.
 */
export const sealedHead = z.object({ sequence: z.int().positive(), hash, seal: hash, keyMark: z.string() })

export type SealedHead = z.infer<typeof sealedHead>

/** Seals the end of the log. */
export function sealHead(mac: Mac, end: ChainEnd): SealedHead {
  return { sequence: end.sequence, hash: end.hash, seal: headSeal(mac, end), keyMark: keyMark(mac) }
}

export function isSealed(mac: Mac, head: SealedHead): boolean {
  return head.seal === headSeal(mac, head)
}
