import { randomBytes } from 'node:crypto'
import { insertCodeHashes } from '@/db/responses/sealed-wave'
import { tidyResponses } from '@/db/responses/tidy'
import { codeBytes, codeFrom, codeHash } from '@/lib/domain/credential/code'
import { answerWave } from './answer-wave'
import { responsesDatabase } from './responses-database'

export type CodesResult = { ok: true; codes: string[] } | { ok: false; problem: 'no-such-wave' | 'no-such-group' | 'no-codes-in-wave' | 'closed' }

/** Single-use codes drawn at random, kept nowhere yet: whoever prints them does so before they are kept. */
export function drawCodes(count: number): string[] {
  return Array.from({ length: count }, () => codeFrom(randomBytes(codeBytes)))
}

/**
 * Keeps the hashes of codes that were drawn for a group: from here they count, and nobody can list them again. Throws
 * where the group would have more of them than people invited.
 */
export async function keepCodes(slug: string, groupId: string, codes: readonly string[]): Promise<CodesResult> {
  const wave = await answerWave(slug)
  if (wave === null) return { ok: false, problem: 'no-such-wave' }
  if (wave.closedAt !== null) return { ok: false, problem: 'closed' }
  if (!wave.channels.includes('code')) return { ok: false, problem: 'no-codes-in-wave' }
  if (!wave.groups.some(({ id }) => id === groupId)) return { ok: false, problem: 'no-such-group' }
  const database = responsesDatabase()
  await insertCodeHashes(database, wave.id, codes.map((code) => ({ hash: codeHash(code, wave.id), groupId })))
  await tidyResponses(database.$client)
  return { ok: true, codes: [...codes] }
}

/** Draws and keeps `count` codes for a group: this is the only time that anybody sees them. */
export function makeCodes(slug: string, groupId: string, count: number): Promise<CodesResult> {
  return keepCodes(slug, groupId, drawCodes(count))
}
