import { Temporal } from 'temporal-polyfill'
import { instantOf, type LocalTime } from './wave-time'

/** A pulse that comes again: the first opening by the London clock, how often, and for how many days each. */
export type Recurrence = { first: LocalTime; every: { months: number } | { weeks: number }; openDays: number }
export type Occurrence = { number: number; opensAt: string; closesAt: string }
export type Occurrences = { ok: true; waves: Occurrence[] } | { ok: false; message: string }

/**
 * The first `count` openings, at the same hour by the London clock on either side of a clock change, each counted
 * from the first, so that the 31st does not wander: it is the last day of shorter months.
 */
export function occurrences({ first, every, openDays }: Recurrence, count: number): Occurrences {
  const start = instantOf(first, 'earlier')
  if (!start.ok) return start
  const waves: Occurrence[] = []
  for (let number = 0; number < count; number += 1) {
    const step = 'months' in every ? { months: every.months * number } : { weeks: every.weeks * number }
    const opens = Temporal.PlainDateTime.from(first).add(step)
    const opensAt = instantOf(opens.toString({ smallestUnit: 'minute' }), 'earlier')
    const closesAt = instantOf(opens.add({ days: openDays }).toString({ smallestUnit: 'minute' }), 'later')
    if (!opensAt.ok) return opensAt
    if (!closesAt.ok) return closesAt
    waves.push({ number: number + 1, opensAt: opensAt.instant, closesAt: closesAt.instant })
  }
  return { ok: true, waves }
}
