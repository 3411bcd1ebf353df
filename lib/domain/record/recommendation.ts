import { z } from 'zod'
import { citationEntries, citationId } from './citation'
import { dateSpanText, type PlainDate, type Precision } from './date-span'
import { id, text } from './text'

export const responses = ['accepted', 'accepted-in-part', 'rejected'] as const
export type Response = (typeof responses)[number]

/** Why no timescale is stored: we hold the place and it says none, or we do not hold the place. */
export const timescaleAbsences = ['not-recorded', 'not-known'] as const
export type TimescaleAbsence = (typeof timescaleAbsences)[number]

export const recommendationEntry = z.strictObject({
  id,
  /** The order in which the sources print them. */
  ordinal: z.int().positive(),
  review: id.nullable(),
  letter: z.string().regex(/^[a-z]$/, 'must be one letter').nullable(),
  title: text,
  heading: text,
  wording_words: text,
  origin: text,
  response: z.enum(responses).nullable(),
  responsible_post: text.nullable(),
  scrutiny_committee: text.nullable(),
  timescale_absence: z.enum(timescaleAbsences).nullable(),
  timescale_absence_note: text.nullable(),
  cite: citationEntries,
})
export type RecommendationEntry = z.infer<typeof recommendationEntry>

/** What a review recommended, as first printed in a document held. Never changed once published. */
export type Recommendation = {
  id: string
  ordinal: number
  /** Null where the source does not say which review it comes from. */
  reviewId: string | null
  letter: string | null
  title: string
  heading: string
  wordingWords: string
  origin: string
  response: Response | null
  responsiblePost: string | null
  scrutinyCommittee: string | null
  timescaleAbsence: TimescaleAbsence | null
  timescaleAbsenceNote: string | null
  citationId: string
}

export function recommendationRow(entry: RecommendationEntry): Recommendation {
  return {
    id: entry.id,
    ordinal: entry.ordinal,
    reviewId: entry.review,
    letter: entry.letter,
    title: entry.title,
    heading: entry.heading,
    wordingWords: entry.wording_words,
    origin: entry.origin,
    response: entry.response,
    responsiblePost: entry.responsible_post,
    scrutinyCommittee: entry.scrutiny_committee,
    timescaleAbsence: entry.timescale_absence,
    timescaleAbsenceNote: entry.timescale_absence_note,
    citationId: citationId('recommendation', entry.id),
  }
}

export const meetingEntry = z.strictObject({
  id,
  recommendation: id,
  body: text,
  when: dateSpanText.nullable(),
  when_inferred: text.nullable(),
  summary: text,
  cite: citationEntries,
})
export type MeetingEntry = z.infer<typeof meetingEntry>

/** A meeting of councillors that a source names in connection with a recommendation. */
export type Meeting = {
  id: string
  recommendationId: string
  body: string
  whenEarliest: PlainDate | null
  whenLatest: PlainDate | null
  whenPrecision: Precision | null
  whenInferred: string | null
  summary: string
  citationId: string
}

export function meetingRow(entry: MeetingEntry): Meeting {
  return {
    id: entry.id,
    recommendationId: entry.recommendation,
    body: entry.body,
    whenEarliest: entry.when?.earliest ?? null,
    whenLatest: entry.when?.latest ?? null,
    whenPrecision: entry.when?.precision ?? null,
    whenInferred: entry.when_inferred,
    summary: entry.summary,
    citationId: citationId('meeting', entry.id),
  }
}
