import { Temporal } from 'temporal-polyfill'

/** Waves keep the clock on the wall in this place. */
export const waveZone = 'Europe/London'

/** A time on that clock, `2027-03-28T09:00`, with no zone. */
export type LocalTime = string

export type InstantReading = { ok: true; instant: string } | { ok: false; message: string }

/**
 * The instant (ISO, UTC) of a time on the London clock. A time that the clock skips in spring is refused; of one
 * that it shows twice in autumn, `which` says whether the earlier or the later is meant.
 */
export function instantOf(local: LocalTime, which: 'earlier' | 'later'): InstantReading {
  let time: Temporal.PlainDateTime
  try {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) throw new RangeError('form')
    time = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  } catch {
    return { ok: false, message: `‘${local}’ is not a date and time: write 2027-03-29T09:00` }
  }
  const zoned = time.toZonedDateTime(waveZone, { disambiguation: which })
  if (!zoned.toPlainDateTime().equals(time)) {
    return { ok: false, message: `There is no ${local.slice(11)} on ${local.slice(0, 10)}: the clocks go forward. Choose a time an hour later` }
  }
  return { ok: true, instant: zoned.toInstant().toString() }
}

/** The clock in London at an instant. */
export function localTimeOf(instant: string): LocalTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(waveZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** Later (1), earlier (-1) or the same instant (0), however each is written. */
export function comparedInstants(a: string, b: string): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b))
}
