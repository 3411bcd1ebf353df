import { countByAssurance, countByPhrase, countByStatus, threadHeads, timescaleCounts } from './counts'
import { flagsOf, laterGaps } from './flag'
import type { PlainDate } from './date-span'
import { lookUp } from './look-up'
import { pictureOf } from './picture'
import { commitmentCount } from './plan-view'
import type { PublishedRecord } from './record'

/** What the home page answers: where everything stands, and how old the newest word is. */
export function homeOf(record: PublishedRecord, today: PlainDate) {
  const at = lookUp(record)
  const plan = record.plans[0]
  const newestPosition = record.positions.toSorted((a, b) => a.asAtLatest.localeCompare(b.asAtLatest)).at(-1)
  // What the leadership says of a report is no position of the report.
  const newestFinding = record.findings
    .filter((finding) => finding.kind !== 'statement')
    .toSorted((a, b) => a.asAtLatest.localeCompare(b.asAtLatest)).at(-1)
  // Of a day on which the council spoke with printed phrases: the newest.
  const newestPhrase = record.positions
    .filter(({ phraseWords, assurance }) => phraseWords !== null && assurance === 'own-account')
    .toSorted((a, b) => a.asAtLatest.localeCompare(b.asAtLatest)).at(-1)
  const phraseStatuses = new Set(record.positions.flatMap(({ phraseWords, status }) => (phraseWords === null ? [] : [status])))
  const heads = threadHeads(record)
  const ownAccountOnly = heads.filter((row) =>
    flagsOf(record, row, today).some((flag) => flag.id === 'own-account-only'),
  ).length
  const firstReview = record.reviews.find((review) =>
    record.recommendations.some((row) => row.reviewId === review.id && row.letter !== null),
  )
  return {
    plan: plan === undefined ? null : { plan, cited: at.cited('plan', plan.id) },
    priorities: record.priorities.map((priority) => ({
      priority,
      pointer: priority.pointerId === null ? null : at.pointer(priority.pointerId),
      commitments: commitmentCount(record, priority.id),
    })),
    recommendations: record.recommendations.length,
    threads: heads.length,
    byPhrase: countByPhrase(record),
    newestPhrase: newestPhrase ?? null,
    /** Whether all printed phrases come to one status, which then hides the difference between them. */
    phrasesAllMean: phraseStatuses.size === 1 ? ([...phraseStatuses][0] ?? null) : null,
    byStatus: countByStatus(record),
    byAssurance: countByAssurance(record),
    ownAccountOnly,
    timescales: firstReview === undefined ? null : { ...timescaleCounts(record, firstReview.id), year: firstReview.whenEarliest.slice(0, 4) },
    newestPosition: newestPosition ?? null,
    newestFinding:
      newestFinding === undefined ? null : { finding: newestFinding, review: at.review(newestFinding.reviewId) },
    laterGaps: laterGaps(record, newestPosition?.asAtLatest ?? ''),
    picture: pictureOf(record),
    sources: record.sources.length,
  }
}

export type Home = ReturnType<typeof homeOf>
