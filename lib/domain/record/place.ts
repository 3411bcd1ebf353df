import { z } from 'zod'
import { id, text } from './text'

/** A place in a document, and whose voice it is. Citations name places by their words. */
export const placeEntry = z.strictObject({
  id,
  source: id,
  /** Where it stands in its document: places are numbered from its beginning to its end. */
  ordinal: z.int().positive(),
  place: text,
  /** Null where the document itself speaks, and says not whose voice that is. */
  speaker: id.nullable(),
})
export type PlaceEntry = z.infer<typeof placeEntry>

export type Place = { id: string; sourceId: string; ordinal: number; place: string; speakerId: string | null }

export function placeRow(entry: PlaceEntry): Place {
  return {
    id: entry.id,
    sourceId: entry.source,
    ordinal: entry.ordinal,
    place: entry.place,
    speakerId: entry.speaker,
  }
}
