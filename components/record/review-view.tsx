import { JumpLinks } from '@/components/ui/jump-links'
import { PageHead } from '@/components/ui/page-head'
import { Facts } from '@/components/ui/facts'
import { assuranceLabels } from '@/lib/domain/record/assurance'
import { dateWords } from '@/lib/domain/record/date-words'
import type { ReviewView } from '@/lib/domain/record/review-view'
import { holdingLabels } from '@/lib/domain/record/source'
import { BasisMark } from './basis-mark'
import { CitedPlace } from './cited-place'

type SpeakerFindings = ReviewView['speakers'][number]

function FindingItem({ item }: { item: SpeakerFindings['findings'][number] }) {
  const { finding, cited, bearings } = item
  return (
    <li id={finding.id}>
      <p>
        <b>{finding.title}</b>{' '}
        <span className="quiet">
          · {finding.kind}
          {finding.assurance === null ? '' : ` · ${assuranceLabels[finding.assurance].toLowerCase()}`}
        </span>
      </p>
      <p>{finding.summary}</p>
      <blockquote>‘{finding.findingWords}’</blockquote>
      <CitedPlace cited={cited} />
      {bearings.map(({ bearing, recommendation, strand }) => (
        <p key={bearing.id} className="quiet">
          Bears on{' '}
          {recommendation === null ? null : (
            <a href={`/recommendations/${recommendation.id}`}>
              {recommendation.letter} {recommendation.title}
            </a>
          )}
          {strand === null ? null : <a href={`/programmes/${strand.programmeId}#${strand.id}`}>{strand.name}</a>}
          : {bearing.note} <BasisMark basis={bearing.basis} />
        </p>
      ))}
    </li>
  )
}

/** Who spoke of recommendations as well is told apart from that. */
function findingsHead(speaker: SpeakerFindings['speaker'], positions: ReviewView['positions']): string {
  return positions.some((group) => group.speaker.id === speaker.id) ? `${speaker.name}: of the council as a whole` : speaker.name
}

/** The parts of a page on which several speak. */
function partsOf({ recommendations, positions, speakers, gaps }: ReviewView): { to: string; name: string }[] {
  return [
    ...(recommendations.length === 0 ? [] : [{ to: 'recommendations', name: 'What it recommended' }]),
    ...positions.map(({ speaker }) => ({ to: `positions-${speaker.id}`, name: `${speaker.name}: on recommendations` })),
    ...speakers.map(({ speaker }) => ({ to: speaker.id, name: findingsHead(speaker, positions) })),
    ...(gaps.length === 0 ? [] : [{ to: 'gaps', name: 'What is not held of it' }]),
  ]
}

export function ReviewPageView({ content: view }: { content: ReviewView }) {
  const { review, cited, recommendations, speakers, positions, gaps } = view
  const parts = partsOf(view)
  return (
    <>
      <PageHead kicker={<a href="/reviews">Reviews and events</a>} title={review.title}>
        {review.summary}
      </PageHead>
      <Facts
        facts={[
          {
            term: 'When',
            value: dateWords(review.whenEarliest, review.whenLatest, review.whenPrecision).full,
            note: review.whenInferred === null ? 'as printed' : `inferred: ${review.whenInferred}`,
          },
          { term: 'Who', value: review.reviewer, note: '' },
          { term: 'Its report', value: holdingLabels[review.reportHeld], note: review.reportHeldNote },
        ]}
      />
      <div className="mt-3">
        <CitedPlace cited={cited} />
      </div>

      {parts.length < 3 ? null : <JumpLinks links={parts} />}

      {recommendations.length === 0 ? null : (
        <>
          <h2 id="recommendations">What it recommended</h2>
          <ol className="row-list">
            {recommendations.map((row) => (
              <li key={row.id}>
                <a href={`/recommendations/${row.id}`}>
                  {row.letter === null ? null : <b>{row.letter} </b>}
                  {row.heading}
                </a>
              </li>
            ))}
          </ol>
        </>
      )}

      {positions.length + speakers.length > 1 ? (
        <p className="note mt-8">
          <b>Several speakers.</b> What the council says of itself, what its members and officers said, and what others
          observed stand apart below.
        </p>
      ) : null}

      {positions.map(({ speaker, positions: rows }) => (
        <section key={speaker.id}>
          <h2 id={`positions-${speaker.id}`}>{speaker.name}: on recommendations</h2>
          <p className="quiet">{speaker.note}</p>
          <ul className="row-list">
            {rows.map(({ position, recommendation, cited: places }) => (
              <li key={position.id}>
                <p>
                  <a href={`/recommendations/${recommendation.id}`}>
                    {recommendation.letter} {recommendation.title}
                  </a>{' '}
                  · {position.phraseWords === null ? 'no status given' : `‘${position.phraseWords}’`} ·{' '}
                  <span className="quiet">{assuranceLabels[position.assurance].toLowerCase()}</span>
                </p>
                <p>{position.account}</p>
                <CitedPlace cited={places} />
              </li>
            ))}
          </ul>
        </section>
      ))}

      {speakers.map(({ speaker, findings }) => (
        <section key={speaker.id}>
          <h2 id={speaker.id}>{findingsHead(speaker, positions)}</h2>
          <p className="quiet">{speaker.note}</p>
          <ul className="row-list">
            {findings.map((item) => (
              <FindingItem key={item.finding.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {recommendations.length + positions.length + speakers.length > 0 ? null : (
        <p className="note mt-8">
          <b>Nothing of it is held.</b> What it recommended and found is not known here.
        </p>
      )}

      {gaps.length === 0 ? null : (
        <>
          <h2 id="gaps">What is not held of it</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.id}>
                <a href={`/gaps#${gap.id}`}>{gap.title}</a>. {gap.wouldTell}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
