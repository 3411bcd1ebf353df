import { z } from 'zod'
import { assurances, type Assurance } from './assurance'
import { citationEntries, citationId } from './citation'
import { asAtOf, dateSpanText, plainDate, type PlainDate, type Precision } from './date-span'
import { deliveryStatuses, type DeliveryStatus } from './delivery-status'
import { id, text } from './text'

export const positionEntry = z.strictObject({
  id,
  recommendation: id,
  as_at: dateSpanText.refine((span) => span.latest !== null, 'must have an end'),
  as_at_inferred: text.nullable(),
  speaker: id,
  assurance: z.enum(assurances),
  /** Null where the source gives no status: never filled in. */
  status: z.enum(deliveryStatuses).nullable(),
  /** The source's own phrase for how far it has got. */
  phrase_words: text.nullable(),
  /** Set where this position words the recommendation again: a restatement. */
  wording_words: text.nullable(),
  account: text,
  account_words: text.nullable(),
  leaves_out: text.nullable(),
  corrects: id.nullable(),
  published: plainDate,
  cite: citationEntries,
})
export type PositionEntry = z.infer<typeof positionEntry>

/** What someone said of a recommendation at a date. Append-only: a correction is a new row. */
export type Position = {
  id: string
  recommendationId: string
  asAtEarliest: PlainDate
  asAtLatest: PlainDate
  asAtPrecision: Precision
  asAtInferred: string | null
  speakerId: string
  assurance: Assurance
  status: DeliveryStatus | null
  phraseWords: string | null
  wordingWords: string | null
  account: string
  accountWords: string | null
  leavesOut: string | null
  correctsId: string | null
  published: PlainDate
  citationId: string
}

export function positionRow(entry: PositionEntry): Position {
  return {
    id: entry.id,
    recommendationId: entry.recommendation,
    ...asAtOf(entry.as_at),
    asAtInferred: entry.as_at_inferred,
    speakerId: entry.speaker,
    assurance: entry.assurance,
    status: entry.status,
    phraseWords: entry.phrase_words,
    wordingWords: entry.wording_words,
    account: entry.account,
    accountWords: entry.account_words,
    leavesOut: entry.leaves_out,
    correctsId: entry.corrects,
    published: entry.published,
    citationId: citationId('position', entry.id),
  }
}
