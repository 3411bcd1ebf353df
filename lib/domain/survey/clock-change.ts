import { Temporal } from 'temporal-polyfill'
import { waveZone } from './wave-time'

/** Clock changes within a span, in words for whoever plans it: what the clock does, and what that means here. */
export function clockChangeWords(from: string, until: string): string[] {
  const end = Temporal.Instant.from(until).toZonedDateTimeISO(waveZone)
  const words: string[] = []
  let next = Temporal.Instant.from(from).toZonedDateTimeISO(waveZone).getTimeZoneTransition('next')
  // A wave of ten years crosses twenty of them; more are not told.
  while (next !== null && Temporal.ZonedDateTime.compare(next, end) <= 0 && words.length < 4) {
    words.push(changeWords(next))
    next = next.getTimeZoneTransition('next')
  }
  return words
}

function changeWords(change: Temporal.ZonedDateTime): string {
  const before = change.subtract({ milliseconds: 1 })
  const forward = change.offsetNanoseconds > before.offsetNanoseconds
  const day = `${change.toLocaleString('en-GB', { weekday: 'long' })} ${change.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`
  const hour = (time: { hour: number; minute: number }) => `${time.hour}:${String(time.minute).padStart(2, '0')}`
  const shown = `from ${hour(before.toPlainDateTime().add({ milliseconds: 1 }))} to ${hour(change)}`
  return forward
    ? `The clocks go forward on ${day}, ${shown}: the times after that are of British Summer Time, and it is open for an hour less than the clock seems to say.`
    : `The clocks go back on ${day}, ${shown}: the times after that are of Greenwich Mean Time, and it is open for an hour more than the clock seems to say.`
}

/** That a time on the clock comes twice on its day, and which of the two is meant; null for every other time. */
export function twiceWords(local: string, which: 'earlier' | 'later'): string | null {
  const time = Temporal.PlainDateTime.from(local)
  const [early, late] = (['earlier', 'later'] as const).map((disambiguation) => time.toZonedDateTime(waveZone, { disambiguation }))
  if (early === undefined || late === undefined || early.equals(late) || !early.toPlainDateTime().equals(time)) return null
  return `${local.slice(11)} comes twice on that day, since the clocks go back: ${which === 'earlier' ? 'the first is meant, of British Summer Time' : 'the second is meant, of Greenwich Mean Time'}.`
}
