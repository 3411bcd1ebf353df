import { z } from 'zod'
import { citationEntries, citationId } from './citation'
import { dateSpanText, type PlainDate, type Precision } from './date-span'
import { holdings, type Holding } from './source'
import { id, text } from './text'

export const reviewEntry = z.strictObject({
  id,
  ordinal: z.int().positive(),
  title: text,
  short_title: text,
  reviewer: text,
  when: dateSpanText,
  /** On what the date is inferred; null where it is printed. */
  when_inferred: text.nullable(),
  report_held: z.enum(holdings),
  report_held_note: text,
  summary: text,
  cite: citationEntries,
})
export type ReviewEntry = z.infer<typeof reviewEntry>

/** Somebody from outside looking at the council: a peer challenge, a panel, a revisit. */
export type Review = {
  id: string
  ordinal: number
  title: string
  shortTitle: string
  reviewer: string
  whenEarliest: PlainDate
  whenLatest: PlainDate | null
  whenPrecision: Precision
  whenInferred: string | null
  reportHeld: Holding
  reportHeldNote: string
  summary: string
  citationId: string
}

export function reviewRow(entry: ReviewEntry): Review {
  return {
    id: entry.id,
    ordinal: entry.ordinal,
    title: entry.title,
    shortTitle: entry.short_title,
    reviewer: entry.reviewer,
    whenEarliest: entry.when.earliest,
    whenLatest: entry.when.latest,
    whenPrecision: entry.when.precision,
    whenInferred: entry.when_inferred,
    reportHeld: entry.report_held,
    reportHeldNote: entry.report_held_note,
    summary: entry.summary,
    citationId: citationId('review', entry.id),
  }
}
