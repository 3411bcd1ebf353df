import { Temporal } from 'temporal-polyfill'
import { instantOf, type LocalTime } from './wave-time'

/** A pulse that comes again: the first wave's times by the London clock, and how often. */
export type Recurrence = { first: { opens: LocalTime; closes: LocalTime; latest: LocalTime }; every: { months: number } | { weeks: number } }
export type Occurrence = { number: number; opensAt: string; closesAt: string; latestClose: string }
export type Occurrences = { ok: true; waves: Occurrence[] } | { ok: false; message: string }

/**
 * The first `count` waves, at the same hours by the London clock on either side of a clock change. Openings are each
 * counted from the first, so that the 31st does not wander: it is the last day of shorter months. A wave closes as
 * many days after its opening as the first one does, at the same hour.
 */
export function occurrences({ first, every }: Recurrence, count: number): Occurrences {
  const read = [instantOf(first.opens, 'earlier'), instantOf(first.closes, 'later'), instantOf(first.latest, 'later')]
  const wrong = read.find((reading) => !reading.ok)
  if (wrong?.ok === false) return wrong
  const [opens, closes, latest] = [first.opens, first.closes, first.latest].map((time) => Temporal.PlainDateTime.from(time))
  if (opens === undefined || closes === undefined || latest === undefined) throw new Error('A wave has three times')
  const after = (end: Temporal.PlainDateTime, opening: Temporal.PlainDateTime) =>
    opening.toPlainDate().add({ days: opens.toPlainDate().until(end.toPlainDate()).days }).toPlainDateTime(end.toPlainTime())
  const waves: Occurrence[] = []
  for (let number = 0; number < count; number += 1) {
    const step = 'months' in every ? { months: every.months * number } : { weeks: every.weeks * number }
    const opening = opens.add(step)
    const [opensAt, closesAt, latestClose] = [
      instantOf(minute(opening), 'earlier'), instantOf(minute(after(closes, opening)), 'later'), instantOf(minute(after(latest, opening)), 'later'),
    ]
    if (!opensAt.ok) return opensAt
    if (!closesAt.ok) return closesAt
    if (!latestClose.ok) return latestClose
    waves.push({ number: number + 1, opensAt: opensAt.instant, closesAt: closesAt.instant, latestClose: latestClose.instant })
  }
  return { ok: true, waves }
}

function minute(time: Temporal.PlainDateTime): LocalTime {
  return time.toString({ smallestUnit: 'minute' })
}
