import { Temporal } from 'temporal-polyfill'
import type { PlainDate, Precision } from './date-span'

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]

function parts(date: PlainDate): { year: string; month: string; day: string } {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return { year: String(year), month: monthNames[month - 1] ?? '', day: String(day) }
}

/** `17 March 2021`. */
export function dayWords(date: PlainDate): string {
  const { year, month, day } = parts(date)
  return `${day} ${month} ${year}`
}

function seasonOf(earliest: PlainDate): string | null {
  const month = Temporal.PlainDate.from(earliest).month
  return { 3: 'spring', 6: 'summer', 9: 'autumn', 12: 'winter' }[month] ?? null
}

export type DateWords = {
  /** What stands first and large: a day and month, a month, a season. */
  main: string
  /** What stands under it: the year. Empty where `main` holds it. */
  year: string
  /** Both in one, for running text. */
  full: string
}

/**
 * A span of dates in words, as exact as it is and no more: `17 March 2021`, `July 2019`, `summer 2019`,
 * `February to July 2019`, `from March 2019`.
 */
export function dateWords(earliest: PlainDate, latest: PlainDate | null, precision: Precision): DateWords {
  const from = parts(earliest)
  const whole = (main: string, year: string): DateWords => ({ main, year, full: `${main} ${year}` })
  if (precision === 'year') return { main: from.year, year: '', full: from.year }
  if (latest === null) return { main: `from ${from.month}`, year: from.year, full: `from ${from.month} ${from.year}` }
  const to = parts(latest)
  if (precision === 'season') return whole(seasonOf(earliest) ?? from.month, from.year)
  if (earliest === latest) return whole(`${from.day} ${from.month}`, from.year)
  if (precision === 'month') return whole(from.month, from.year)
  if (from.year === to.year && from.month === to.month) return whole(from.month, from.year)
  if (from.year === to.year) return whole(`${from.month} to ${to.month}`, from.year)
  const full = `${from.month} ${from.year} to ${to.month} ${to.year}`
  return { main: full, year: '', full }
}

/** Short form for a column's head: `Mar 2021`. */
export function monthShort(date: PlainDate): string {
  const { month, year } = parts(date)
  return `${month.slice(0, 3)} ${year}`
}

/** Whole days from one date to another. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

function counted(n: number, one: string): string {
  return `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`
}

/** `2,076 days`. */
export function daysWords(days: number): string {
  return counted(days, 'day')
}

/** How old something of `date` is on `today`: `5 years 8 months`, months rounded down. */
export function ageWords(date: PlainDate, today: PlainDate): string {
  const { years, months, days } = Temporal.PlainDate.from(date).until(today, { largestUnit: 'year' })
  const words = [years > 0 ? counted(years, 'year') : '', months > 0 ? counted(months, 'month') : '']
    .filter((word) => word !== '')
    .join(' ')
  return words === '' ? counted(days, 'day') : words
}

/** `three`, and `none` for nought; figures above twenty. */
export function numberWords(n: number): string {
  const words = [
    'none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
    'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
  ]
  return words[n] ?? n.toLocaleString('en-GB')
}
