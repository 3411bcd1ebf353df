import { z } from 'zod'
import { assurances, type Assurance } from './assurance'
import { bearingEntries } from './bearing'
import { citationEntries, citationId } from './citation'
import { asAtOf, dateSpanText, type PlainDate, type Precision } from './date-span'
import { id, text } from './text'

export const findingKinds = ['overall', 'finding', 'observation', 'challenge', 'consideration', 'statement'] as const
export type FindingKind = (typeof findingKinds)[number]

export const findingEntry = z.strictObject({
  id,
  review: id,
  ordinal: z.int().positive(),
  kind: z.enum(findingKinds),
  speaker: id,
  as_at: dateSpanText.refine((span) => span.latest !== null, 'must have an end'),
  as_at_inferred: text.nullable(),
  assurance: z.enum(assurances).nullable(),
  title: text,
  summary: text,
  finding_words: text,
  cite: citationEntries,
  bears_on: bearingEntries,
})
export type FindingEntry = z.infer<typeof findingEntry>

/** What a review found, or what was said at it, of the council as a whole. */
export type Finding = {
  id: string
  reviewId: string
  ordinal: number
  kind: FindingKind
  speakerId: string
  asAtEarliest: PlainDate
  asAtLatest: PlainDate
  asAtPrecision: Precision
  asAtInferred: string | null
  /** Null for notes of a discussion, which are nobody's finding. */
  assurance: Assurance | null
  title: string
  summary: string
  findingWords: string
  citationId: string
}

export function findingRow(entry: FindingEntry): Finding {
  return {
    id: entry.id,
    reviewId: entry.review,
    ordinal: entry.ordinal,
    kind: entry.kind,
    speakerId: entry.speaker,
    ...asAtOf(entry.as_at),
    asAtInferred: entry.as_at_inferred,
    assurance: entry.assurance,
    title: entry.title,
    summary: entry.summary,
    findingWords: entry.finding_words,
    citationId: citationId('finding', entry.id),
  }
}
