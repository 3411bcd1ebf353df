import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Covenant } from '@/lib/domain/survey/covenant'

const covenant = z.custom<Covenant>((value) => typeof value === 'object' && value !== null && 'format' in value && value.format === 'golden-thread-covenant')

/** A covenant that this site wrote, from the text that was kept; it throws where the text is not the one of the hash. */
export function readCovenant(text: string, hash: string): Covenant {
  if (createHash('sha256').update(text).digest('hex') !== hash) throw new Error('The text of a covenant is not the one that was hashed')
  return covenant.parse(JSON.parse(text))
}
