import type { ReactNode } from 'react'
import { Knot, type KnotForm } from '@/components/chart/knot'
import { assuranceLabels } from '@/lib/domain/record/assurance'
import { ageWords, dateWords, dayWords } from '@/lib/domain/record/date-words'
import type { PlainDate } from '@/lib/domain/record/date-span'
import type { FindingKind } from '@/lib/domain/record/finding'
import type { Voice } from '@/lib/domain/record/speaker'
import type { ThreadEntry } from '@/lib/domain/record/thread'
import { BasisMark } from './basis-mark'
import { CitedPlace } from './cited-place'
import { DifferenceInWords, MarkedWording } from './wording-difference'

const findingKindWords: Record<FindingKind, string> = {
  overall: 'overall finding',
  finding: 'finding',
  observation: 'observation',
  challenge: 'challenge named',
  consideration: 'consideration from a discussion',
  statement: 'statement',
}

/** Filled where the council speaks of itself and gives a phrase, a dot where it gives none, open for others. */
function knotFor(voice: Voice, phraseWords: string | null): KnotForm {
  const ofItself = voice === 'council' || voice === 'councillors-and-officers' || voice === 'leadership'
  if (!ofItself) return 'open'
  return phraseWords === null ? 'dot' : 'filled'
}

function When({ entry }: { entry: ThreadEntry }) {
  const { main, year } = dateWords(entry.whenEarliest, entry.whenLatest, entry.whenPrecision)
  const inferred = entry.whenInferred === null ? '' : `${year === '' ? '' : ', '}inferred`
  return (
    <div className="when">
      {main}
      <span>
        {year}
        {inferred}
      </span>
    </div>
  )
}

function Row({
  entry,
  form,
  id,
  children,
}: {
  entry: ThreadEntry
  form: KnotForm
  /** For what has an address of its own. */
  id?: string
  children: ReactNode
}) {
  return (
    <li id={id} className={entry.kind === 'absence' ? 'loose' : undefined}>
      <When entry={entry} />
      <Knot form={form} />
      <div>
        {children}
        {entry.whenInferred === null ? null : (
          <p className="place">The date is inferred: {entry.whenInferred}</p>
        )}
      </div>
    </li>
  )
}

function Wording({ entry }: { entry: Extract<ThreadEntry, { kind: 'wording' }> }) {
  return (
    <Row entry={entry} form="open">
      <p className="who">
        <b>{entry.review === null ? 'First wording held' : 'Peers recommend'}</b>
        {entry.review === null ? ' · origin not stated' : ` · ${entry.review.title}`}
      </p>
      <blockquote>‘{entry.recommendation.wordingWords}’</blockquote>
      <p className="quiet">{entry.recommendation.origin}</p>
      <CitedPlace cited={entry.cited} />
    </Row>
  )
}

function Restated({ entry }: { entry: Extract<ThreadEntry, { kind: 'restated' }> }) {
  return (
    <Row entry={entry} form="open">
      <p className="who">
        <b>Peers recommend again, in other words</b>
        {entry.review === null ? '' : ` · ${entry.review.title}`} · <BasisMark basis={entry.lineage.basis} />
      </p>
      <MarkedWording difference={entry.difference} />
      <DifferenceInWords difference={entry.difference} later="the later wording" />
      <p>
        {entry.lineage.note}{' '}
        <a href={`/recommendations/${entry.recommendation.id}`}>The later recommendation by itself</a>
      </p>
      <CitedPlace cited={entry.cited} />
    </Row>
  )
}

function PositionEntry({
  entry,
  today,
}: {
  entry: Extract<ThreadEntry, { kind: 'position' }>
  today: PlainDate
}) {
  const { position, speaker, difference, through, correctedBy } = entry
  const source = entry.cited[0]?.source
  return (
    <Row entry={entry} form={knotFor(speaker.voice, position.phraseWords)} id={position.id}>
      <p className="who">
        <b>{speaker.name}</b> ·{' '}
        {position.phraseWords === null ? 'no status given' : `‘${position.phraseWords}’`} ·{' '}
        {assuranceLabels[position.assurance].toLowerCase()}
        {position.assurance === 'observed-by-peers' ? ', short of a review' : ''}
      </p>
      {correctedBy === null ? null : (
        <p className="note">
          <b>Corrected since.</b> A later row of {dayWords(correctedBy.published)} stands in its place.
        </p>
      )}
      {through === null ? null : (
        <p className="quiet">
          Said of the later recommendation that restates this one,{' '}
          <a href={`/recommendations/${through.id}`}>{through.title}</a>.
        </p>
      )}
      {difference === null ? null : (
        <>
          <MarkedWording difference={difference} />
          <DifferenceInWords difference={difference} later="this wording" />
        </>
      )}
      {position.leavesOut === null ? null : (
        <p className="note">
          <b>Against the first wording, left out:</b> {position.leavesOut}
        </p>
      )}
      <p>{position.account}</p>
      {position.accountWords === null ? null : <blockquote>‘{position.accountWords}’</blockquote>}
      <CitedPlace cited={entry.cited} />
      <p className="place">
        {source === undefined
          ? ''
          : `Written by ${source.author}; ${source.publisher === null ? 'publisher not stated' : `published by ${source.publisher}`}; `}
        {ageWords(position.asAtLatest, today)} old on {dayWords(today)}; published here{' '}
        {dayWords(position.published)}.
      </p>
    </Row>
  )
}

function EventEntry({ entry }: { entry: Extract<ThreadEntry, { kind: 'event' }> }) {
  return (
    <Row entry={entry} form="event">
      <p className="who">
        <b>{entry.event.title}</b> · event · {entry.event.who} · <BasisMark basis={entry.bearing.basis} />
      </p>
      <p>{entry.event.summary}</p>
      <p className="quiet">Why it stands here: {entry.bearing.note}</p>
      <CitedPlace cited={entry.cited} />
    </Row>
  )
}

function FindingEntry({ entry }: { entry: Extract<ThreadEntry, { kind: 'finding' }> }) {
  const { finding, speaker, bearing, review } = entry
  return (
    <Row entry={entry} form={knotFor(speaker.voice, null)}>
      <p className="who">
        <b>{speaker.name}</b> · {findingKindWords[finding.kind]}, {review.shortTitle}
        {finding.assurance === null ? '' : ` · ${assuranceLabels[finding.assurance].toLowerCase()}`} ·{' '}
        <BasisMark basis={bearing.basis} />
      </p>
      <p>{finding.summary}</p>
      <blockquote>‘{finding.findingWords}’</blockquote>
      <p className="quiet">Bears on this, and does not confirm it: {bearing.note}</p>
      <CitedPlace cited={entry.cited} />
    </Row>
  )
}

const absenceWords = {
  'not-known': { word: 'not known', says: 'Its report is not held here, so what it says of this is not known.' },
  'not-recorded': {
    word: 'not recorded',
    says: 'Only part of this document is held, and that part has nothing that can be told to belong to this recommendation. That is no sign that nothing was done.',
  },
  'not-mentioned': { word: 'not mentioned', says: 'This document is held in full and does not mention it.' },
}

function Absence({ entry }: { entry: Extract<ThreadEntry, { kind: 'absence' }> }) {
  const { word, says } = absenceWords[entry.absence]
  return (
    <Row entry={entry} form="loose">
      <p className="who">
        <b>{entry.moment.title}</b> · {word}
      </p>
      <p>
        {says} <a href={entry.moment.kind === 'review' ? `/reviews/${entry.moment.id}` : `/sources/${entry.moment.id}`}>What is held of it</a>
      </p>
    </Row>
  )
}

/** One knot of the thread with what stands beside it. */
export function ThreadKnot({ entry, today }: { entry: ThreadEntry; today: PlainDate }) {
  switch (entry.kind) {
    case 'wording':
      return <Wording entry={entry} />
    case 'restated':
      return <Restated entry={entry} />
    case 'position':
      return <PositionEntry entry={entry} today={today} />
    case 'event':
      return <EventEntry entry={entry} />
    case 'finding':
      return <FindingEntry entry={entry} />
    case 'absence':
      return <Absence entry={entry} />
  }
}
