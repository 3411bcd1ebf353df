import { Temporal } from 'temporal-polyfill'
import { afterQuiet, reminderTimes, type ReminderPlan } from './reminder'
import { takesAnswers, type Wave } from './wave'
import { comparedInstants, waveZone } from './wave-time'

/** An invitation to everybody; reminders to those who have not collected; one notice to everybody before the end. */
export const letterKinds = ['invitation', 'reminder', 'notice'] as const
export type LetterKind = (typeof letterKinds)[number]

/** A round of letters that is over. */
export type RoundDone = { kind: LetterKind; endedAt: string }

/** Two rounds are at least this long apart, however long the site stood still between them. */
const hoursApart = 20
/** The notice comes this long before the wave closes. */
const noticeDays = 2

/**
 * The round of letters that is due, or null. None in quiet hours, none while the wave takes no answers, and no more
 * reminders than the plan has; after the notice only reminders that an extension brought.
 */
export function roundDue(wave: Wave, plan: ReminderPlan, done: readonly RoundDone[], now: string): LetterKind | null {
  if (!takesAnswers(wave, now) || comparedInstants(afterQuiet(now, plan.quiet), now) > 0) return null
  const last = done.at(-1)
  if (last === undefined) return 'invitation'
  if (comparedInstants(Temporal.Instant.from(last.endedAt).add({ hours: hoursApart }).toString(), now) > 0) return null
  if (done.every(({ kind }) => kind !== 'notice') && comparedInstants(noticeTime(wave, plan), now) <= 0) return 'notice'
  const next = reminderTimes(wave, plan)[done.filter(({ kind }) => kind === 'reminder').length]
  return next !== undefined && comparedInstants(next, now) <= 0 ? 'reminder' : null
}

/** When the one notice to everybody is due. */
export function noticeTime({ closesAt }: Pick<Wave, 'closesAt'>, { quiet }: Pick<ReminderPlan, 'quiet'>): string {
  const closing = Temporal.Instant.from(closesAt).toZonedDateTimeISO(waveZone)
  return afterQuiet(closing.subtract({ days: noticeDays }).toInstant().toString(), quiet)
}
