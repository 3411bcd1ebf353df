import { CitationLine } from '@/components/layout/public-page'
import { Knot } from '@/components/chart/knot'
import { Facts } from '@/components/ui/facts'
import { JumpLinks } from '@/components/ui/jump-links'
import { PageHead } from '@/components/ui/page-head'
import type { Assurance } from '@/lib/domain/record/assurance'
import { ageWords, dateWords, dayWords, daysBetween, daysWords } from '@/lib/domain/record/date-words'
import { deliveryStatusLabels } from '@/lib/domain/record/delivery-status'
import { hasCheckableEnd, latestPlausible, subjectWords } from '@/lib/domain/record/flag'
import type { Thread } from '@/lib/domain/record/thread'
import type { PageFrame } from '@/lib/domain/site/frame'
import { FlagList } from './flag-list'
import { ThreadBearings } from './thread-bearings'
import { ThreadKnot } from './thread-entry'
import { ThreadTimescales } from './thread-timescales'
import { ThreadUnrecorded } from './thread-unrecorded'

/** Who stands behind what is reported, in a few words. */
function whoSaysSo(assurances: Assurance[]): string {
  if (assurances.includes('independently-reviewed')) return 'An independent review'
  if (assurances.includes('observed-by-peers')) return 'The council, and peers in part'
  if (assurances.includes('considered-by-councillors')) return 'The council and its councillors'
  return assurances.length === 0 ? 'Nobody yet' : 'The council alone'
}

/** The answer in a sentence or three, computed from the newest position held. */
function Answer({ thread }: { thread: Thread }) {
  const { current, assurances } = thread.standing
  if (current === null) return <>Nothing is held of what was done about this.</>
  const { position, through } = current
  const finding =
    thread.entries
      .flatMap((entry) => (entry.kind === 'finding' && entry.finding.asAtLatest > position.asAtLatest ? [entry.finding] : []))
      .at(-1) ?? null
  const when = dateWords(position.asAtEarliest, position.asAtLatest, position.asAtPrecision).full
  return (
    <>
      Last reported {position.asAtPrecision === 'day' ? 'on' : 'in'} {when}
      {through === null ? '' : ', as the Panel restated it'}:{' '}
      {position.phraseWords === null ? 'an account without a status' : `‘${position.phraseWords}’`},{' '}
      {assurances.includes('observed-by-peers')
        ? 'in the council’s own account, and in part observed by peers.'
        : 'in the council’s own account.'}{' '}
      {finding === null
        ? 'Nothing newer is held here.'
        : `No newer position is held; a finding reported of ${dateWords(finding.asAtEarliest, finding.asAtLatest, finding.asAtPrecision).full} bears on it and does not confirm it.`}
    </>
  )
}

function ThreadFacts({ thread, today }: { thread: Thread; today: string }) {
  const { standing, timescales, recommendation } = thread
  const current = standing.current?.position ?? null
  const printed = timescales.map((row) => row.timescale).filter((row) => row.kind === 'printed')
  const all = timescales.map((row) => row.timescale)
  const due = hasCheckableEnd(all) ? latestPlausible(all) : null
  const words = printed.map((row) => `‘${row.timescaleWords}’`).join(', ')
  const absence = recommendation.timescaleAbsence
  return (
    <Facts
      facts={[
        {
          term: 'Delivery',
          value: deliveryStatusLabels[standing.status],
          note: standing.phraseWords === null ? 'no status phrase is printed' : `printed: ‘${standing.phraseWords}’`,
        },
        {
          term: 'Who says so',
          value: whoSaysSo(standing.assurances),
          note: standing.assurances.includes('observed-by-peers')
            ? 'own account, and an observation short of a review'
            : 'no review held here confirms it',
        },
        {
          term: 'By when',
          value:
            due !== null
              ? `By ${dayWords(due.whenLatest)}`
              : absence === 'not-recorded'
                ? 'Not recorded'
                : absence === 'not-known'
                  ? 'Not known'
                  : 'No date to check',
          note:
            words !== ''
              ? `printed: ${words}${due !== null && due.kind === 'promised' ? '; a comment gives the later date' : ''}${due === null ? '' : subjectWords(due)}`
              : due !== null
                ? 'promised in an account'
                : absence === 'not-recorded'
                  ? 'the text held has no timescale beside it'
                  : 'the document that would say is not held',
        },
        current === null
          ? { term: 'Newest position', value: 'None held', note: '' }
          : {
              term: 'Newest position',
              value: `${ageWords(current.asAtLatest, today)} old`,
              note: `${dayWords(current.asAtLatest)}; ${daysWords(daysBetween(current.asAtLatest, today))} on ${dayWords(today)}`,
            },
      ]}
    />
  )
}

function partsOf(thread: Thread): { to: string; name: string }[] {
  const current = thread.standing.current
  return [
    { to: 'thread', name: 'The thread' },
    ...(current === null ? [] : [{ to: current.position.id, name: 'Newest position' }]),
    { to: 'by-when', name: 'By when' },
    { to: 'recorded', name: 'Who answers for it' },
    ...(thread.gaps.length === 0 ? [] : [{ to: 'not-known', name: 'What is not known' }]),
    { to: 'bears-on-it', name: 'What else bears on it' },
    { to: 'cite', name: 'How to cite' },
  ]
}

function NothingNewer({ thread }: { thread: Thread }) {
  return (
    <li className="loose">
      <div className="when">Since then</div>
      <Knot form="loose" />
      <div>
        <p className="who">
          <b>Nothing newer is held, but for what stands above</b>
        </p>
        <p>
          That is no sign that nothing was done.{' '}
          {thread.laterGaps.length === 0 ? 'No later document is known to exist.' : 'These documents are known to exist, are later, and would tell:'}
        </p>
        <ul>
          {thread.laterGaps.map((gap) => (
            <li key={gap.id}>
              <a href={`/gaps#${gap.id}`}>{gap.title}</a>
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

export function ThreadView({ content: thread, frame }: { content: Thread; frame: PageFrame }) {
  const { recommendation, review } = thread
  return (
    <>
      <PageHead
        kicker={
          <>
            {recommendation.letter === null ? 'Recommendation' : `Recommendation ${recommendation.letter}`} ·{' '}
            {review === null ? (
              'review not stated'
            ) : (
              <a href={`/reviews/${review.id}`}>
                {review.title}, {dateWords(review.whenEarliest, review.whenLatest, review.whenPrecision).full}
              </a>
            )}
          </>
        }
        title={recommendation.heading}
      >
        <Answer thread={thread} />
      </PageHead>
      <ThreadFacts thread={thread} today={frame.today} />
      {thread.restates === null ? null : (
        <p className="note mt-6">
          <b>Restates an earlier one.</b>{' '}
          <a href={`/recommendations/${thread.restates.id}`}>
            {thread.restates.letter} {thread.restates.title}
          </a>{' '}
          holds the whole thread from its first wording; this page holds what was said of the restatement.
        </p>
      )}
      <FlagList flags={thread.flags} />

      <JumpLinks links={partsOf(thread)} />

      <h2 id="thread">The thread</h2>
      <ol className="thread">
        {thread.entries.map((entry, index) => (
          <ThreadKnot key={index} entry={entry} today={frame.today} />
        ))}
        <NothingNewer thread={thread} />
      </ol>

      <ThreadTimescales thread={thread} />
      <ThreadUnrecorded thread={thread} />
      <ThreadBearings thread={thread} />

      <h2 id="cite">How to cite this page</h2>
      <p>
        <CitationLine frame={frame} title={recommendation.heading} />, accessed {dayWords(frame.today)}.
      </p>
      <p className="quiet">
        The data’s figure changes when what this page rests on changes, and not from day to day. The rows are in{' '}
        <a href="/data">the open data</a> under <code>{recommendation.id}</code>.
      </p>
      <nav className="pager mt-8 flex flex-wrap justify-between gap-4" aria-label="Recommendations in the order printed">
        {thread.previous === null ? (
          <span />
        ) : (
          <a href={`/recommendations/${thread.previous.id}`} rel="prev">
            ← {thread.previous.letter} {thread.previous.title}
          </a>
        )}
        {thread.next === null ? null : (
          <a href={`/recommendations/${thread.next.id}`} rel="next">
            {thread.next.letter} {thread.next.title} →
          </a>
        )}
      </nav>
    </>
  )
}
