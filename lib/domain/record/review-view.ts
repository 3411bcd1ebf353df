import type { Finding } from './finding'
import { lookUp } from './look-up'
import { byLetter } from './picture'
import type { RecordRows } from './record'
import type { Speaker } from './speaker'

/** Reviews and events in time order: what the timeline draws and its table lists. */
export function reviewsOf(record: RecordRows) {
  const at = lookUp(record)
  return {
    reviews: record.reviews.map((review) => ({
      review,
      cited: at.cited('review', review.id),
      recommendations: record.recommendations.filter((row) => row.reviewId === review.id).length,
      findings: record.findings.filter((row) => row.reviewId === review.id).length,
    })),
    events: record.events
      .toSorted(
        (a, b) => a.whenEarliest.localeCompare(b.whenEarliest) || (a.whenLatest ?? '').localeCompare(b.whenLatest ?? ''),
      )
      .map((event) => ({ event, cited: at.cited('event', event.id) })),
    plans: record.sources.filter((source) => source.kind === 'plan'),
  }
}

export type ReviewsView = ReturnType<typeof reviewsOf>

/** One review: what it recommended, and what was said at it, each speaker apart. */
export function reviewOf(record: RecordRows, id: string) {
  const at = lookUp(record)
  const review = record.reviews.find((row) => row.id === id)
  if (review === undefined) return null
  const bySpeaker = new Map<string, { speaker: Speaker; findings: Finding[] }>()
  for (const finding of record.findings.filter((row) => row.reviewId === id)) {
    const group = bySpeaker.get(finding.speakerId) ?? { speaker: at.speaker(finding.speakerId), findings: [] }
    group.findings.push(finding)
    bySpeaker.set(finding.speakerId, group)
  }
  const positions = record.positions.filter(
    (position) => position.asAtEarliest === review.whenEarliest && position.asAtLatest === review.whenLatest,
  )
  const positionSpeakers = [...new Set(positions.map((position) => position.speakerId))]
  return {
    review,
    cited: at.cited('review', id),
    recommendations: record.recommendations.filter((row) => row.reviewId === id).sort(byLetter),
    speakers: [...bySpeaker.values()].map(({ speaker, findings }) => ({
      speaker,
      findings: findings.map((finding) => ({
        finding,
        cited: at.cited('finding', finding.id),
        bearings: record.bearings
          .filter((row) => row.findingId === finding.id)
          .map((bearing) => ({
            bearing,
            recommendation: bearing.onRecommendationId === null ? null : at.recommendation(bearing.onRecommendationId),
            strand: bearing.onStrandId === null ? null : at.strand(bearing.onStrandId),
          })),
      })),
    })),
    positions: positionSpeakers.map((speakerId) => ({
      speaker: at.speaker(speakerId),
      positions: positions
        .filter((position) => position.speakerId === speakerId)
        .map((position) => ({
          position,
          recommendation: at.recommendation(position.recommendationId),
          cited: at.cited('position', position.id),
        }))
        .sort((a, b) => byLetter(a.recommendation, b.recommendation)),
    })),
    gaps: record.gaps.filter((gap) => gap.reviewId === id),
  }
}

export type ReviewView = NonNullable<ReturnType<typeof reviewOf>>
