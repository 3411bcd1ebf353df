import type { Assurance } from './assurance'
import type { DeliveryStatus } from './delivery-status'
import type { Position } from './position'
import type { Recommendation } from './recommendation'
import type { RecordRows } from './record'

/** A position that counts for a recommendation: its own, or that of a later recommendation restating it. */
export type HeldPosition = { position: Position; through: Recommendation | null }

/** Recommendations that restate this one, however many steps on. */
export function restatementsOf(record: RecordRows, recommendationId: string): Recommendation[] {
  const next = record.lineages
    .filter((lineage) => lineage.type === 'restated' && lineage.fromRecommendationId === recommendationId)
    .map((lineage) => lineage.toRecommendationId)
  return next.flatMap((id) => [
    ...record.recommendations.filter((recommendation) => recommendation.id === id),
    ...restatementsOf(record, id),
  ])
}

/** The recommendation that this one restates, if any. */
export function restates(record: RecordRows, recommendationId: string): Recommendation | null {
  const lineage = record.lineages.find(
    (row) => row.type === 'restated' && row.toRecommendationId === recommendationId,
  )
  return record.recommendations.find((row) => row.id === lineage?.fromRecommendationId) ?? null
}

/** The recommendation with which the thread of this one begins, however many steps back. */
export function threadHead(record: RecordRows, recommendation: Recommendation): Recommendation {
  const earlier = restates(record, recommendation.id)
  return earlier === null ? recommendation : threadHead(record, earlier)
}

function inOrder(a: Position, b: Position): number {
  return (
    a.asAtLatest.localeCompare(b.asAtLatest) ||
    a.published.localeCompare(b.published) ||
    a.id.localeCompare(b.id)
  )
}

/** Positions held on a recommendation in the order of their as-at dates, those since corrected left out. */
export function heldPositions(record: RecordRows, recommendationId: string): HeldPosition[] {
  const corrected = new Set(record.positions.map((position) => position.correctsId))
  const of = (id: string, through: Recommendation | null): HeldPosition[] =>
    record.positions
      .filter((position) => position.recommendationId === id && !corrected.has(position.id))
      .map((position) => ({ position, through }))
  return [
    ...of(recommendationId, null),
    ...restatementsOf(record, recommendationId).flatMap((later) => of(later.id, later)),
  ].sort((a, b) => inOrder(a.position, b.position))
}

/** Where a recommendation stands, by the newest position held. */
export type Standing = {
  positions: HeldPosition[]
  /** The latest by as-at date, then by publication; at equal dates the one that gives a status. */
  current: HeldPosition | null
  status: DeliveryStatus
  phraseWords: string | null
  /** Who stands behind what is reported, each once, the council's own account first. */
  assurances: Assurance[]
}

export function standingOf(record: RecordRows, recommendationId: string): Standing {
  const positions = heldPositions(record, recommendationId)
  const newest = positions.at(-1)?.position.asAtLatest
  const atNewest = positions.filter(({ position }) => position.asAtLatest === newest)
  const current = atNewest.findLast(({ position }) => position.status !== null) ?? positions.at(-1) ?? null
  // An account without a status does not undo the last one that was given.
  const lastWithStatus = positions.findLast(({ position }) => position.status !== null)
  const order: Assurance[] = [
    'own-account', 'considered-by-councillors', 'observed-by-peers', 'independently-reviewed', 'reported-by-others',
  ]
  const given = new Set(positions.map(({ position }) => position.assurance))
  return {
    positions,
    current,
    status: lastWithStatus?.position.status ?? 'not-reported',
    phraseWords: lastWithStatus?.position.phraseWords ?? null,
    assurances: order.filter((assurance) => given.has(assurance)),
  }
}
