import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Actor } from '@/lib/domain/access/actor'
import { collect, replaceCredential } from './collect'

/**
 * What a device is answered that sends a blinded element in hexadecimal: the evaluation and its proof and nothing else,
 * or a reason. Null where they may not.
 */
export async function replyToDevice(actor: Actor, waveId: string, typed: string | undefined, way: 'collect' | 'replace'): Promise<Response | null> {
  const blinded = /^[0-9a-f]{64}$/.test(typed ?? '') ? hexToBytes(typed ?? '') : new Uint8Array()
  const made = await (way === 'collect' ? collect : replaceCredential)(actor, waveId, blinded)
  if (made.ok) return json(200, { evaluated: bytesToHex(made.evaluated), proof: bytesToHex(made.proof) })
  return made.reason === 'forbidden' ? null : json(422, { reason: made.reason })
}

function json(status: number, words: object): Response {
  return Response.json(words, { status, headers: { 'Cache-Control': 'no-store' } })
}
