import { z } from 'zod'
import { citationEntries, citationId } from './citation'
import { dateSpanText, precisions, type PlainDate, type Precision } from './date-span'
import { id, text } from './text'

/** `printed`: the plan's own timescale. `promised`: a date inside a comment or an account. */
export const timescaleKinds = ['printed', 'promised'] as const
export type TimescaleKind = (typeof timescaleKinds)[number]

export const timescaleEntry = z.strictObject({
  id,
  recommendation: id,
  kind: z.enum(timescaleKinds),
  subject: text,
  timescale_words: text,
  /** Null where the words hold no date at all ('Ongoing'). */
  when: dateSpanText.nullable(),
  precision: z.enum(precisions).optional(),
  when_inferred: text.nullable(),
  arithmetic: text,
  cite: citationEntries,
})
export type TimescaleEntry = z.infer<typeof timescaleEntry>

/** By when: the printed words, and beside them what can be computed. */
export type Timescale = {
  id: string
  recommendationId: string
  kind: TimescaleKind
  subject: string
  timescaleWords: string
  whenEarliest: PlainDate | null
  whenLatest: PlainDate | null
  whenPrecision: Precision | null
  whenInferred: string | null
  /** How the dates follow from the words. */
  arithmetic: string
  citationId: string
}

export function timescaleRow(entry: TimescaleEntry): Timescale {
  return {
    id: entry.id,
    recommendationId: entry.recommendation,
    kind: entry.kind,
    subject: entry.subject,
    timescaleWords: entry.timescale_words,
    whenEarliest: entry.when?.earliest ?? null,
    whenLatest: entry.when?.latest ?? null,
    // 'Autumn' is written as its months; only the words tell that it is a season.
    whenPrecision: entry.precision ?? entry.when?.precision ?? null,
    whenInferred: entry.when_inferred,
    arithmetic: entry.arithmetic,
    citationId: citationId('timescale', entry.id),
  }
}
