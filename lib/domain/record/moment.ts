import type { PlainDate, Precision } from './date-span'
import type { RecordRows } from './record'
import type { Holding } from './source'

/** A time at which somebody looked or reported: each review, and each plan that answers one. */
export type Moment = {
  id: string
  kind: 'review' | 'plan'
  title: string
  shortTitle: string
  whenEarliest: PlainDate
  whenLatest: PlainDate
  whenPrecision: Precision
  whenInferred: string | null
  held: Holding
}

export function momentsOf(record: RecordRows): Moment[] {
  const reviews = record.reviews.map(
    (review): Moment => ({
      id: review.id,
      kind: 'review',
      title: review.title,
      shortTitle: review.shortTitle,
      whenEarliest: review.whenEarliest,
      whenLatest: review.whenLatest ?? review.whenEarliest,
      whenPrecision: review.whenPrecision,
      whenInferred: review.whenInferred,
      held: review.reportHeld,
    }),
  )
  const plans = record.sources.flatMap((source): Moment[] =>
    source.kind === 'plan' && source.dateEarliest !== null && source.datePrecision !== null
      ? [
          {
            id: source.id,
            kind: 'plan',
            title: source.title,
            shortTitle: 'Action plan',
            whenEarliest: source.dateEarliest,
            whenLatest: source.dateLatest ?? source.dateEarliest,
            whenPrecision: source.datePrecision,
            whenInferred: null,
            held: source.held,
          },
        ]
      : [],
  )
  return [...reviews, ...plans].sort(
    (a, b) => a.whenLatest.localeCompare(b.whenLatest) || a.whenEarliest.localeCompare(b.whenEarliest),
  )
}
