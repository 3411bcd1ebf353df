import { canonicalHash } from './canonical'
import type { InstrumentVersion } from './instrument'

/**
 * A hash of what people are asked and how they may answer. Themes, notes and links may be mended; a change of
 * anything in here is a new version.
 */
export function wordingHash(instrumentId: string, { version, items }: InstrumentVersion): string {
  const asked = items.map(({ id, type, points, words, lowest, highest, preferNotToSay, notApplicable }) => ({
    id, type, points, words, lowest, highest, preferNotToSay, notApplicable,
  }))
  return canonicalHash({ instrument: instrumentId, version, items: asked })
}
