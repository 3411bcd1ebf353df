import { randomBytes } from 'node:crypto'
import { insertCodeHashes } from '@/db/responses/sealed-wave'
import { tidyResponses } from '@/db/responses/tidy'
import { codeBytes, codeFrom, codeHash } from '@/lib/domain/credential/code'
import { answerWave } from './answer-wave'
import { responsesDatabase } from './responses-database'

export type CodesResult = { ok: true; codes: string[] } | { ok: false; problem: 'no-such-wave' | 'no-such-group' | 'no-codes-in-wave' | 'closed' }

/**
 * Makes `count` single-use codes for a group and keeps their hashes: this is the only time that anybody sees the
 * codes. Throws where the group would have more of them than people invited.
 */
export async function makeCodes(slug: string, groupId: string, count: number): Promise<CodesResult> {
  const wave = await answerWave(slug)
  if (wave === null) return { ok: false, problem: 'no-such-wave' }
  if (wave.closedAt !== null) return { ok: false, problem: 'closed' }
  if (!wave.channels.includes('code')) return { ok: false, problem: 'no-codes-in-wave' }
  if (!wave.groups.some(({ id }) => id === groupId)) return { ok: false, problem: 'no-such-group' }
  const codes = Array.from({ length: count }, () => codeFrom(randomBytes(codeBytes)))
  const database = responsesDatabase()
  await insertCodeHashes(database, wave.id, codes.map((code) => ({ hash: codeHash(code, wave.id), groupId })))
  await tidyResponses(database.$client)
  return { ok: true, codes }
}
