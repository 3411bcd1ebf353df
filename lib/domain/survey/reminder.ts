import { Temporal } from 'temporal-polyfill'
import { comparedInstants, waveZone } from './wave-time'

/** Hours of the London clock; `from` 20 to `until` 8 is the night. Equal hours are no quiet at all. */
export type QuietHours = { from: number; until: number; weekends: boolean }
export type ReminderPlan = { cap: number; everyDays: number; quiet: QuietHours }

export const usualReminders: ReminderPlan = { cap: 3, everyDays: 5, quiet: { from: 18, until: 8, weekends: true } }

/** One invited person as the reminder job alone sees them. */
export type Reminded = { reference: string; email: string | null; collected: boolean; sent: number }

/** The first instant, now or later, at which letters may go out. */
export function afterQuiet(instant: string, { from, until, weekends }: QuietHours): string {
  let time = Temporal.Instant.from(instant).toZonedDateTimeISO(waveZone)
  for (let steps = 0; steps < 8; steps += 1) {
    const night = from === until ? false : from > until ? time.hour >= from || time.hour < until : time.hour >= from && time.hour < until
    if (weekends && time.dayOfWeek > 5) time = time.add({ days: 1 }).withPlainTime({ hour: from === until ? 0 : until })
    else if (night) time = (from > until && time.hour >= from ? time.add({ days: 1 }) : time).withPlainTime({ hour: until })
    else break
  }
  return time.toInstant().toString()
}

/**
 * The instants of a wave's reminders: every so many days after opening at the same hour by the London clock, moved
 * out of quiet hours, before it closes, and no more than the cap.
 */
export function reminderTimes(wave: { opensAt: string; closesAt: string }, plan: ReminderPlan): string[] {
  const opening = Temporal.Instant.from(wave.opensAt).toZonedDateTimeISO(waveZone)
  const times = Array.from({ length: plan.cap }, (_, index) =>
    afterQuiet(opening.add({ days: plan.everyDays * (index + 1) }).toInstant().toString(), plan.quiet))
  return [...new Set(times)].filter((time) => comparedInstants(time, wave.closesAt) < 0)
}

/** Who gets a reminder: whoever has an address, has not collected, and has had fewer than the cap. */
export function remindersTo(people: readonly Reminded[], plan: ReminderPlan): Reminded[] {
  return people.filter(({ email, collected, sent }) => email !== null && !collected && sent < plan.cap)
}
