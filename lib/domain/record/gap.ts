import { z } from 'zod'
import { citationEntries, citationId } from './citation'
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
  address: z.url({ protocol: /^https?$/, message: 'must be an address that begins with https:// or http://' }).nullable(),
  review: id.nullable(),
  stream: id,
  /** Set where what is missing concerns one recommendation only. */
  recommendation: id.nullable(),
  cite: citationEntries.optional(),
})
export type GapEntry = z.infer<typeof gapEntry>

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
  recommendationId: string | null
  citationId: string | null
}

export function gapRow(entry: GapEntry): Gap {
  return {
    id: entry.id,
    ordinal: entry.ordinal,
    kind: entry.kind,
    title: entry.title,
    whenEarliest: entry.when?.earliest ?? null,
    whenLatest: entry.when?.latest ?? null,
    whenPrecision: entry.when?.precision ?? null,
    whenInferred: entry.when_inferred,
    knownFrom: entry.known_from,
    wouldTell: entry.would_tell,
    address: entry.address,
    reviewId: entry.review,
    streamId: entry.stream,
    recommendationId: entry.recommendation,
    citationId: entry.cite === undefined ? null : citationId('gap', entry.id),
  }
}

export const pointerEntry = z.strictObject({
  id,
  ordinal: z.int().positive(),
  subject: text,
  says: text,
  known_from: text,
})
export type PointerEntry = z.infer<typeof pointerEntry>

/** What is known only to stand in a document that is not held: shown as such, never quoted, never counted. */
export type Pointer = { id: string; ordinal: number; subject: string; says: string; knownFrom: string }

export function pointerRow(entry: PointerEntry): Pointer {
  return {
    id: entry.id,
    ordinal: entry.ordinal,
    subject: entry.subject,
    says: entry.says,
    knownFrom: entry.known_from,
  }
}
