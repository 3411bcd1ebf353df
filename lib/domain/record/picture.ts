import type { Finding } from './finding'
import { momentsOf, type Moment } from './moment'
import type { Recommendation } from './recommendation'
import type { RecordRows } from './record'
import { heldPositions, restatementsOf, restates, type HeldPosition } from './standing'

/**
 * One recommendation at one moment:
 * - `before`: the thread has not begun;
 * - `recommended`: the review recommends it, first or again;
 * - `reported`: positions are held;
 * - `bears`: findings reported from the review bear on it;
 * - `not-known`: the document is not held;
 * - `not-recorded`: the document is held in part, and nothing of it is in that part;
 * - `not-mentioned`: the document is held in full and does not mention it.
 */
export type CellKind =
  | 'before' | 'recommended' | 'reported' | 'bears' | 'not-known' | 'not-recorded' | 'not-mentioned'

export type PictureCell = {
  moment: Moment
  kind: CellKind
  positions: HeldPosition[]
  findings: Finding[]
  /** The council's own account is joined by somebody from outside. */
  ringed: boolean
}

export type PictureRow = {
  recommendation: Recommendation
  /** Later recommendations that restate it, on the same thread. */
  restatements: Recommendation[]
  cells: PictureCell[]
}

export type Picture = { moments: Moment[]; rows: PictureRow[] }

/** Findings of a review that bear on any of these recommendations, in printed order. */
export function findingsBearingOn(record: RecordRows, reviewId: string, recommendationIds: string[]): Finding[] {
  const bearing = new Set(
    record.bearings
      .filter((row) => row.onRecommendationId !== null && recommendationIds.includes(row.onRecommendationId))
      .map((row) => row.findingId),
  )
  return record.findings.filter((finding) => finding.reviewId === reviewId && bearing.has(finding.id))
}

function isAt(moment: Moment, position: HeldPosition): boolean {
  return (
    position.position.asAtEarliest === moment.whenEarliest && position.position.asAtLatest === moment.whenLatest
  )
}

export function pictureRow(record: RecordRows, recommendation: Recommendation, moments: Moment[]): PictureRow {
  const restatements = restatementsOf(record, recommendation.id)
  const onThread = [recommendation, ...restatements]
  const ids = onThread.map((row) => row.id)
  // What bears on the recommendation that this one restates bears on it too.
  const earlier = [restates(record, recommendation.id)].flatMap((row) => (row === null ? [] : [row.id]))
  const reviewIds = new Set(onThread.map((row) => row.reviewId))
  const positions = heldPositions(record, recommendation.id)
  let begun = false

  const cells = moments.map((moment): PictureCell => {
    const here = positions.filter((position) => isAt(moment, position))
    const findings = moment.kind === 'review' ? findingsBearingOn(record, moment.id, [...ids, ...earlier]) : []
    const voices = new Set(here.map(({ position }) => position.assurance === 'own-account'))
    const cell = (kind: CellKind): PictureCell => ({
      moment, kind, positions: here, findings, ringed: voices.size === 2,
    })
    if (moment.kind === 'review' && reviewIds.has(moment.id)) {
      begun = true
      return cell('recommended')
    }
    if (here.length > 0) {
      begun = true
      return cell('reported')
    }
    if (!begun) return cell('before')
    if (findings.length > 0) return cell('bears')
    if (moment.held === 'not-held') return cell('not-known')
    return cell(moment.held === 'full' ? 'not-mentioned' : 'not-recorded')
  })
  return { recommendation, restatements, cells }
}

/** By letter where there is one, then in the order printed: how a reader looks a recommendation up. */
export function byLetter(a: Recommendation, b: Recommendation): number {
  if (a.letter !== null && b.letter !== null) return a.letter.localeCompare(b.letter)
  if (a.letter !== null || b.letter !== null) return a.letter === null ? 1 : -1
  return a.ordinal - b.ordinal
}

/** Every thread against every moment. A recommendation that restates an earlier one is on its thread. */
export function pictureOf(record: RecordRows): Picture {
  const moments = momentsOf(record)
  const rows = record.recommendations
    .filter((recommendation) => restates(record, recommendation.id) === null)
    .sort(byLetter)
    .map((recommendation) => pictureRow(record, recommendation, moments))
  return { moments, rows }
}
