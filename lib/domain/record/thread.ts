import type { Bearing } from './bearing'
import type { PlainDate, Precision } from './date-span'
import type { Event } from './event'
import type { Finding } from './finding'
import { flagsOf, laterGaps, timescalesOf, type Flag } from './flag'
import type { Gap } from './gap'
import type { Lineage } from './lineage'
import { lookUp, type Cited } from './look-up'
import { momentsOf, type Moment } from './moment'
import { pictureRow } from './picture'
import type { Commitment, Priority } from './plan'
import type { Programme, Strand } from './programme'
import type { Meeting, Recommendation } from './recommendation'
import type { RecordRows } from './record'
import type { Review } from './review'
import type { Position } from './position'
import type { Speaker } from './speaker'
import { restates, restatementsOf, standingOf, type Standing } from './standing'
import type { Timescale } from './timescale'
import { wordingDifference, type WordingDifference } from './wording-difference'

type When = {
  whenEarliest: PlainDate
  whenLatest: PlainDate | null
  whenPrecision: Precision
  whenInferred: string | null
}

/** One knot of the thread. */
export type ThreadEntry = When &
  (
    | { kind: 'wording'; recommendation: Recommendation; review: Review | null; cited: Cited[] }
    | {
        kind: 'restated'
        recommendation: Recommendation
        review: Review | null
        lineage: Lineage
        difference: WordingDifference
        cited: Cited[]
      }
    | {
        kind: 'position'
        position: Position
        speaker: Speaker
        /** Set where it was said of a later recommendation that restates this one. */
        through: Recommendation | null
        difference: WordingDifference | null
        correctedBy: Position | null
        cited: Cited[]
      }
    | { kind: 'event'; event: Event; bearing: Bearing; cited: Cited[] }
    | { kind: 'finding'; finding: Finding; speaker: Speaker; review: Review; bearing: Bearing; cited: Cited[] }
    | { kind: 'absence'; moment: Moment; absence: 'not-known' | 'not-recorded' | 'not-mentioned' }
  )

/** Everything held of one recommendation, in time order, with what is missing said. */
export type Thread = {
  recommendation: Recommendation
  review: Review | null
  restates: Recommendation | null
  restatements: { recommendation: Recommendation; lineage: Lineage }[]
  standing: Standing
  flags: Flag[]
  entries: ThreadEntry[]
  timescales: { timescale: Timescale; cited: Cited[] }[]
  meetings: { meeting: Meeting; cited: Cited[] }[]
  programmes: { programme: Programme; bearing: Bearing | null; cited: Cited[] }[]
  strands: { strand: Strand; bearing: Bearing; cited: Cited[] }[]
  commitments: { commitment: Commitment; priority: Priority; bearing: Bearing; cited: Cited[] }[]
  /** Documents known to exist, later than anything held, that would carry it on. */
  laterGaps: Gap[]
  /** Documents not held of the moments on this thread. */
  gaps: Gap[]
  previous: Recommendation | null
  next: Recommendation | null
}

function positionEntries(record: RecordRows, recommendation: Recommendation, through: boolean): ThreadEntry[] {
  const at = lookUp(record)
  return record.positions
    .filter((position) => position.recommendationId === recommendation.id)
    .map((position): ThreadEntry => ({
      kind: 'position',
      whenEarliest: position.asAtEarliest,
      whenLatest: position.asAtLatest,
      whenPrecision: position.asAtPrecision,
      whenInferred: position.asAtInferred,
      position,
      speaker: at.speaker(position.speakerId),
      through: through ? recommendation : null,
      difference:
        position.wordingWords === null
          ? null
          : wordingDifference(recommendation.wordingWords, position.wordingWords),
      correctedBy: record.positions.find((row) => row.correctsId === position.id) ?? null,
      cited: at.cited('position', position.id),
    }))
}

/** The date of a first wording: that of its review, or of the document that first prints it. */
function wordingWhen(record: RecordRows, recommendation: Recommendation, review: Review | null): When {
  if (review !== null) return review
  const source = lookUp(record).sourceOf('recommendation', recommendation.id)
  return {
    whenEarliest: source.dateEarliest ?? '0000-01-01',
    whenLatest: source.dateLatest,
    whenPrecision: source.datePrecision ?? 'year',
    whenInferred: null,
  }
}

/** Whether the same speaker's position, from the same place, stands on the thread already. */
function saidAsPosition(record: RecordRows, finding: Finding, recommendationIds: string[]): boolean {
  const at = lookUp(record)
  const places = (cited: Cited[]) => cited.map(({ citation }) => `${citation.sourceId} ${citation.place}`)
  const foundAt = new Set(places(at.cited('finding', finding.id)))
  return record.positions.some(
    (position) =>
      recommendationIds.includes(position.recommendationId) &&
      position.speakerId === finding.speakerId &&
      position.asAtLatest === finding.asAtLatest &&
      places(at.cited('position', position.id)).some((place) => foundAt.has(place)),
  )
}

const rank: Record<ThreadEntry['kind'], number> = {
  wording: 0, restated: 1, event: 2, position: 3, finding: 4, absence: 5,
}

/**
 * In order of time: by the end of each span, so that 'November 2020 to January 2021' stands after December 2020's
 * start. An event known to its month has happened when a position of that month tells of it: it stands before the
 * position, and not at the month's end.
 */
function inTimeOrder(entries: readonly ThreadEntry[]): ThreadEntry[] {
  const reported = entries.flatMap((entry) => (entry.kind === 'position' ? [entry.position.asAtLatest] : [])).sort()
  const placed = entries.map((entry) => {
    const { whenEarliest: start, whenLatest, whenPrecision } = entry
    const end = whenLatest ?? start
    const day =
      entry.kind === 'event' && whenPrecision === 'month' ? reported.find((one) => one >= start && one <= end) : undefined
    return { entry, start: day ?? start, end: day ?? end }
  })
  return placed
    .sort((a, b) => a.end.localeCompare(b.end) || a.start.localeCompare(b.start) || byKind(a.entry, b.entry))
    .map(({ entry }) => entry)
}

function byKind(a: ThreadEntry, b: ThreadEntry): number {
  return (
    rank[a.kind] - rank[b.kind] ||
    (a.kind === 'position' && b.kind === 'position' ? a.position.id.localeCompare(b.position.id) : 0) ||
    (a.kind === 'finding' && b.kind === 'finding' ? a.finding.ordinal - b.finding.ordinal : 0)
  )
}

export function threadOf(record: RecordRows, id: string, today: PlainDate): Thread | null {
  const recommendation = record.recommendations.find((row) => row.id === id)
  if (recommendation === undefined) return null
  const at = lookUp(record)
  const reviewOf = (row: Recommendation) => (row.reviewId === null ? null : at.review(row.reviewId))
  const review = reviewOf(recommendation)
  const later = restatementsOf(record, id)
  const ids = [id, ...later.map((row) => row.id)]
  const bearings = record.bearings.filter(
    (row) => row.onRecommendationId !== null && ids.includes(row.onRecommendationId),
  )
  // A finding that bears on the recommendation which this one restates bears on it too.
  const earlier = restates(record, id)
  const findingBearings = record.bearings.filter(
    (row) =>
      bearings.includes(row) || (earlier !== null && row.findingId !== null && row.onRecommendationId === earlier.id),
  )
  const standing = standingOf(record, id)
  const restatements = later.map((row) => {
    const lineage = record.lineages.find((link) => link.type === 'restated' && link.toRecommendationId === row.id)
    if (lineage === undefined) throw new Error(`No lineage leads to '${row.id}'`)
    return { recommendation: row, lineage }
  })

  const wording: ThreadEntry = {
    kind: 'wording', recommendation, review, cited: at.cited('recommendation', id),
    ...pickWhen(wordingWhen(record, recommendation, review)),
  }
  const restated = restatements.map(({ recommendation: row, lineage }): ThreadEntry => ({
    kind: 'restated',
    recommendation: row,
    review: reviewOf(row),
    lineage,
    difference: wordingDifference(recommendation.wordingWords, row.wordingWords),
    cited: at.cited('recommendation', row.id),
    ...pickWhen(wordingWhen(record, row, reviewOf(row))),
  }))
  const events = bearings.flatMap((bearing): ThreadEntry[] => {
    const event = record.events.find((row) => row.id === bearing.eventId)
    return event === undefined
      ? []
      : [{ kind: 'event', event, bearing, cited: at.cited('event', event.id), ...pickWhen(event) }]
  })
  const seen = new Set<string>()
  const findings = findingBearings.flatMap((bearing): ThreadEntry[] => {
    if (bearing.findingId === null || seen.has(bearing.findingId)) return []
    seen.add(bearing.findingId)
    const finding = at.finding(bearing.findingId)
    if (saidAsPosition(record, finding, ids)) return []
    return [
      {
        kind: 'finding',
        finding,
        speaker: at.speaker(finding.speakerId),
        review: at.review(finding.reviewId),
        bearing,
        cited: at.cited('finding', finding.id),
        whenEarliest: finding.asAtEarliest,
        whenLatest: finding.asAtLatest,
        whenPrecision: finding.asAtPrecision,
        whenInferred: finding.asAtInferred,
      },
    ]
  })
  const row = pictureRow(record, recommendation, momentsOf(record))
  const absences = row.cells.flatMap((cell): ThreadEntry[] =>
    cell.kind === 'not-known' || cell.kind === 'not-recorded' || cell.kind === 'not-mentioned'
      ? [{ kind: 'absence', moment: cell.moment, absence: cell.kind, ...pickWhen(cell.moment) }]
      : [],
  )
  const inLetterOrder = [...record.recommendations].sort((a, b) => a.ordinal - b.ordinal)
  const index = inLetterOrder.indexOf(recommendation)
  const onThread = new Set(row.cells.filter((cell) => cell.kind !== 'before').map((cell) => cell.moment.id))

  return {
    recommendation,
    review,
    restates: earlier,
    restatements,
    standing,
    flags: flagsOf(record, recommendation, today),
    entries: inTimeOrder([
      wording,
      ...restated,
      ...positionEntries(record, recommendation, false),
      ...later.flatMap((other) => positionEntries(record, other, true)),
      ...events,
      ...findings,
      ...absences,
    ]),
    timescales: timescalesOf(record, id).map((timescale) => ({
      timescale, cited: at.cited('timescale', timescale.id),
    })),
    meetings: record.meetings
      .filter((meeting) => meeting.recommendationId === id)
      .map((meeting) => ({ meeting, cited: at.cited('meeting', meeting.id) })),
    programmes: record.programmes.flatMap((programme) => {
      const bearing = bearings.find((link) => link.programmeId === programme.id) ?? null
      if (bearing === null && !ids.includes(programme.recommendationId)) return []
      const cited = bearing === null ? at.cited('programme', programme.id) : at.cited('bearing', bearing.id)
      return [{ programme, bearing, cited }]
    }),
    strands: bearings.flatMap((bearing) =>
      bearing.strandId === null
        ? []
        : [{ strand: at.strand(bearing.strandId), bearing, cited: at.cited('strand', bearing.strandId) }],
    ),
    commitments: bearings.flatMap((bearing) => {
      const commitment = record.commitments.find((row) => row.id === bearing.commitmentId)
      const priority = record.priorities.find((row) => row.id === commitment?.priorityId)
      return commitment === undefined || priority === undefined
        ? []
        : [{ commitment, priority, bearing, cited: at.cited('commitment', commitment.id) }]
    }),
    laterGaps: laterGaps(record, standing.current?.position.asAtLatest ?? ''),
    gaps: record.gaps.filter(
      (gap) =>
        gap.recommendationId === null
          ? gap.reviewId !== null && onThread.has(gap.reviewId)
          : ids.includes(gap.recommendationId),
    ),
    previous: inLetterOrder[index - 1] ?? null,
    next: inLetterOrder[index + 1] ?? null,
  }
}

function pickWhen(when: When): When {
  return {
    whenEarliest: when.whenEarliest,
    whenLatest: when.whenLatest,
    whenPrecision: when.whenPrecision,
    whenInferred: when.whenInferred,
  }
}
