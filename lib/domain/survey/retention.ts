import { Temporal } from 'temporal-polyfill'
import type { Covenant } from './covenant'
import { comparedInstants, waveZone } from './wave-time'

/** What is deleted when its time is over; `asked` is what is kept of who was invited, `leavers` the roster's. */
export const deletedKinds = ['answers', 'comments', 'asked', 'leavers'] as const
export type DeletedKind = (typeof deletedKinds)[number]
export type WaveDeletion = Exclude<DeletedKind, 'leavers'>

/** Days that a leaver's post and unit are kept, so that waves before and after can be told apart. */
export const leaverDays = 400

/** What of a wave that has ended is to be deleted now. Days are those of the London calendar. */
export function deletionsDue(endedAt: string, retention: Covenant['retention'], done: readonly DeletedKind[], now: string): WaveDeletion[] {
  const days: [WaveDeletion, number][] = [['answers', retention.answersDays], ['comments', retention.commentsDays], ['asked', retention.ledgerDays]]
  return days.filter(([kind, count]) => !done.includes(kind) && comparedInstants(deletionTime(endedAt, count), now) <= 0).map(([kind]) => kind)
}

export function deletionTime(endedAt: string, days: number): string {
  return Temporal.Instant.from(endedAt).toZonedDateTimeISO(waveZone).add({ days }).toInstant().toString()
}
