import { createHash, createHmac } from 'node:crypto'
import type { Credential } from '@/lib/domain/credential/collecting'
import { functionOf } from '@/lib/domain/credential/credential'
import { environment } from '@/lib/platform/environment'
import { waveKey } from '@/lib/platform/wave-key'
import { answerWave, waveState } from './answer-wave'

/** `collectedHash` goes into the ledger in place of a blinded element's, so that nobody collects a second credential. */
export type ConfidentialCredential = { credential: Credential; collectedHash: string }

/**
 * The credential of somebody who answers signed in, in a wave whose covenant says that it is confidential: made by the
 * server, always the same for the same person, from the wave's key. While that key lasts the system could link the two,
 * which is what the mode says. Whoever calls this has made sure of the person, the group and the mode, writes the hash
 * into the ledger and then calls `submitWithCredential`. Null where no such wave is open.
 */
export async function confidentialCredential(slug: string, memberId: string, group: string, now: Date): Promise<ConfidentialCredential | null> {
  const wave = await answerWave(slug)
  if (wave === null || waveState(wave, now) !== 'open') return null
  const secretKey = waveKey(environment().dataDir, wave.id)
  if (secretKey === null) throw new Error('An open wave has no key')
  const nonce = Uint8Array.from(createHmac('sha256', secretKey).update(`golden-thread confidential 1\0${wave.id}\0${memberId}`).digest())
  const output = functionOf({ wave: wave.id, covenantHash: wave.covenantHash, group }).evaluate(secretKey, nonce)
  return { credential: { nonce, output }, collectedHash: createHash('sha256').update(nonce).digest('hex') }
}
