import { assurances, type Assurance } from './assurance'
import { deliveryStatuses, type DeliveryStatus } from './delivery-status'
import { flagIds, flagsOf, hasCheckableEnd, timescalesOf, type FlagId } from './flag'
import type { PlainDate } from './date-span'
import type { Recommendation } from './recommendation'
import type { RecordRows } from './record'
import { restates, standingOf } from './standing'

export type Count<Key> = { key: Key; count: number }

/** Recommendations that begin a thread: all but those that restate an earlier one. */
export function threadHeads(record: RecordRows): Recommendation[] {
  return record.recommendations.filter((row) => restates(record, row.id) === null)
}

/** Every printed phrase in the order in which the sources print it first, with the threads it stands on. */
export function countByPhrase(record: RecordRows): Count<string | null>[] {
  const phrases = [...new Set(record.positions.map((position) => position.phraseWords))].filter((p) => p !== null)
  const heads = threadHeads(record).map((row) => standingOf(record, row.id).phraseWords)
  const counts: Count<string | null>[] = phrases.map((key) => ({
    key, count: heads.filter((phrase) => phrase === key).length,
  }))
  return [...counts, { key: null, count: heads.filter((phrase) => phrase === null).length }]
}

export function countByStatus(record: RecordRows): Count<DeliveryStatus>[] {
  const heads = threadHeads(record).map((row) => standingOf(record, row.id).status)
  return deliveryStatuses.map((key) => ({ key, count: heads.filter((status) => status === key).length }))
}

/** Threads on which at least one position has this assurance. */
export function countByAssurance(record: RecordRows): Count<Assurance>[] {
  const heads = threadHeads(record).map((row) => standingOf(record, row.id).assurances)
  return assurances.map((key) => ({ key, count: heads.filter((given) => given.includes(key)).length }))
}

export function countByFlag(record: RecordRows, today: PlainDate): Count<FlagId>[] {
  const heads = threadHeads(record).map((row) => flagsOf(record, row, today).map((flag) => flag.id))
  return flagIds.map((key) => ({ key, count: heads.filter((flags) => flags.includes(key)).length }))
}

export type TimescaleCounts = {
  reviewed: number
  checkable: number
  noCheckableEnd: number
  notRecorded: number
}

/** Of the recommendations of one review: how many set an end that can be checked. */
export function timescaleCounts(record: RecordRows, reviewId: string): TimescaleCounts {
  const rows = record.recommendations.filter((row) => row.reviewId === reviewId)
  const printed = rows.filter((row) => row.timescaleAbsence === null)
  const checkable = printed.filter((row) => hasCheckableEnd(timescalesOf(record, row.id))).length
  return {
    reviewed: rows.length,
    checkable,
    noCheckableEnd: printed.length - checkable,
    notRecorded: rows.length - printed.length,
  }
}
