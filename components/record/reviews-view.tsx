import { Knot } from '@/components/chart/knot'
import { Timeline } from '@/components/chart/timeline'
import type { TimelineItem } from '@/components/chart/timeline-layout'
import { PageHead } from '@/components/ui/page-head'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { dateWords, numberWords } from '@/lib/domain/record/date-words'
import type { PlainDate, Precision } from '@/lib/domain/record/date-span'
import type { ReviewsView } from '@/lib/domain/record/review-view'
import { holdingLabels, type Holding } from '@/lib/domain/record/source'
import { CitedPlace } from './cited-place'
import { sourceDate } from './sources-view'
import type { PageFrame } from '@/lib/domain/site/frame'

type When = {
  whenEarliest: PlainDate
  whenLatest: PlainDate | null
  whenPrecision: Precision
  whenInferred: string | null
}

function WhenCell({ row }: { row: When }) {
  return (
    <>
      {dateWords(row.whenEarliest, row.whenLatest, row.whenPrecision).full}
      {row.whenInferred === null ? null : <p className="quiet m-0">inferred: {row.whenInferred}</p>}
    </>
  )
}

function itemsOf(view: ReviewsView): TimelineItem[] {
  return [
    ...view.reviews.map(({ review }): TimelineItem => ({
      key: review.id, kind: 'review', label: review.shortTitle, number: null,
      earliest: review.whenEarliest, latest: review.whenLatest ?? review.whenEarliest,
    })),
    ...view.plans.flatMap((plan): TimelineItem[] =>
      plan.dateEarliest === null
        ? []
        : [
            {
              key: plan.id, kind: 'plan', label: plan.shortTitle, number: null,
              earliest: plan.dateEarliest, latest: plan.dateLatest ?? plan.dateEarliest,
            },
          ],
    ),
    ...view.events.map(({ event }, index): TimelineItem => ({
      key: event.id, kind: 'event', label: event.title, number: index + 1,
      earliest: event.whenEarliest, latest: event.whenLatest ?? event.whenEarliest,
    })),
  ]
}

/** What the record holds of a review. That it holds none says nothing of whether there were any. */
function heldOf(reportHeld: Holding, recommendations: number, findings: number): string {
  const part = (n: number, noun: string) =>
    n > 0 ? `${n} ${noun} held` : reportHeld === 'full' ? `no ${noun} in it` : `${noun} not held`
  return `${part(recommendations, 'recommendations')}; ${part(findings, 'findings')}`
}

export function ReviewsPageView({ content: view, frame }: { content: ReviewsView; frame: PageFrame }) {
  return (
    <>
      <PageHead kicker={frame.council} title="Reviews and events">
        {numberWords(view.reviews.length).replace(/^./, (letter) => letter.toUpperCase())} times somebody looked at the council, and {numberWords(view.events.length)} things that happened
        around it. Most of the reports are not held here.
      </PageHead>
      <Timeline items={itemsOf(view)} label="Reviews, the action plan and events in time; the tables below hold the same" />
      <ul className="key">
        <li>
          <Knot form="open" /> review
        </li>
        <li>
          <Knot form="dot" /> the council’s action plan
        </li>
        <li>
          <Knot form="event" /> event, by its number in the table
        </li>
      </ul>

      <h2 id="reviews">Reviews</h2>
      <StackTable>
        <StackHead>
          <StackRow>
            <ColumnHead>When</ColumnHead>
            <ColumnHead>Review</ColumnHead>
            <ColumnHead>Its report</ColumnHead>
            <ColumnHead>In the record</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {view.reviews.map(({ review, cited, recommendations, findings }) => (
            <StackRow key={review.id}>
              <StackCell>
                <WhenCell row={review} />
              </StackCell>
              <RowHead>
                <a href={`/reviews/${review.id}`}>{review.title}</a>
                <p className="quiet m-0">{review.reviewer}</p>
                <CitedPlace cited={cited} />
              </RowHead>
              <StackCell data-label="Its report">{holdingLabels[review.reportHeld]}</StackCell>
              <StackCell>
                {heldOf(review.reportHeld, recommendations, findings)}
              </StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>

      <h2 id="plans">The council’s action plan</h2>
      <StackTable>
        <StackHead>
          <StackRow>
            <ColumnHead>When</ColumnHead>
            <ColumnHead>Plan</ColumnHead>
            <ColumnHead>Its text</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {view.plans.map((plan) => (
            <StackRow key={plan.id}>
              <StackCell>{sourceDate(plan)}</StackCell>
              <RowHead>
                <a href={`/sources/${plan.id}`}>{plan.title}</a>
              </RowHead>
              <StackCell data-label="Its text">{holdingLabels[plan.held]}</StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>

      <h2 id="events">Events</h2>
      <StackTable>
        <StackHead>
          <StackRow>
            <ColumnHead className="number">
              No.
            </ColumnHead>
            <ColumnHead>When</ColumnHead>
            <ColumnHead>What</ColumnHead>
            <ColumnHead>Where it stands</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {view.events.map(({ event, cited }, index) => (
            <StackRow key={event.id} id={event.id}>
              <StackCell data-label="No.">{index + 1}</StackCell>
              <StackCell>
                <WhenCell row={event} />
              </StackCell>
              <RowHead>
                <b>{event.title}</b>
                <p className="quiet m-0">{event.who}</p>
                <p className="m-0">{event.summary}</p>
              </RowHead>
              <StackCell>
                <CitedPlace cited={cited} />
              </StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
    </>
  )
}
