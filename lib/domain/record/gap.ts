import { z } from 'zod'
import { citationEntries } from './citation'
import { dateSpanText, type PlainDate, type Precision } from './date-span'
import { id, text } from './text'

export const gapKinds = ['report', 'plan', 'progress review', 'text', 'measures', 'names'] as const
export type GapKind = (typeof gapKinds)[number]

export const gapEntry = z.strictObject({
  id,
  ordinal: z.int().positive(),
  kind: z.enum(gapKinds),
  title: text,
  when: dateSpanText.nullable(),
  when_inferred: text.nullable(),
  /** How its existence is known. */
  known_from: text,
  /** What it would tell, were it held. */
  would_tell: text,
  /** An address that a document held prints for it. */
  address: z.url().nullable(),
  review: id.nullable(),
  stream: id,
  /** Whether it would carry news of recommendations later than anything held. */
  later_than_record: z.boolean(),
  cite: citationEntries.optional(),
})

/** Something that is known to exist and is not held. */
export type Gap = {
  id: string
  ordinal: number
  kind: GapKind
  title: string
  whenEarliest: PlainDate | null
  whenLatest: PlainDate | null
  whenPrecision: Precision | null
  whenInferred: string | null
  knownFrom: string
  wouldTell: string
  address: string | null
  reviewId: string | null
  streamId: string
  laterThanRecord: boolean
  citationId: string | null
}

export const pointerEntry = z.strictObject({
  id,
  ordinal: z.int().positive(),
  subject: text,
  says: text,
  known_from: text,
})
/** What is known only to stand in a document that is not held: shown as such, never quoted, never counted. */
export type Pointer = { id: string; ordinal: number; subject: string; says: string; knownFrom: string }
