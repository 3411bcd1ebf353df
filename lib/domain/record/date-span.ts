import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A calendar date, `YYYY-MM-DD`, with no time and no zone. */
export type PlainDate = string

export const precisions = ['day', 'month', 'season', 'year', 'range', 'open'] as const
export type Precision = (typeof precisions)[number]

/**
 * What printed words say about a date: the earliest and the latest day they can mean.
 * `latest` is null where the words set no end ('from March').
 */
export type DateSpan = { earliest: PlainDate; latest: PlainDate | null; precision: Precision }

const day = /^\d{4}-\d{2}-\d{2}$/
const month = /^\d{4}-\d{2}$/
const year = /^\d{4}$/

function firstDay(text: string): PlainDate | null {
  try {
    if (day.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
    if (month.test(text)) return Temporal.PlainYearMonth.from(text).toPlainDate({ day: 1 }).toString()
    if (year.test(text)) return `${text}-01-01`
  } catch {
    return null
  }
  return null
}

function lastDay(text: string): PlainDate | null {
  const first = firstDay(text)
  if (first === null) return null
  if (day.test(text)) return first
  if (month.test(text)) {
    const date = Temporal.PlainDate.from(first)
    return date.with({ day: date.daysInMonth }).toString()
  }
  return `${text}-12-31`
}

/**
 * Reads `2019`, `2019-07`, `2021-03-17`, an interval of these with a slash (`2019-06/2019-08`),
 * or an interval without an end (`2019-02/..`). The notation is that of ISO 8601-2 (EDTF level 1).
 * Returns null for anything else, days that do not exist and intervals that run backwards included.
 */
export function parseDateSpan(text: string): DateSpan | null {
  const [from, to, ...rest] = text.split('/')
  if (from === undefined || rest.length > 0) return null
  const earliest = firstDay(from)
  if (earliest === null) return null
  if (to === '..') return { earliest, latest: null, precision: 'open' }
  const latest = lastDay(to ?? from)
  if (latest === null || latest < earliest) return null
  const precision =
    to !== undefined ? 'range' : day.test(from) ? 'day' : month.test(from) ? 'month' : 'year'
  return { earliest, latest, precision }
}

/** A date span as the record's files write it. */
export const dateSpanText = z.string().transform((text, context) => {
  const span = parseDateSpan(text)
  if (span === null) {
    context.addIssue({
      code: 'custom',
      message: `'${text}' is not a date: write 2019, 2019-07, 2019-07-31, 2019-06/2019-08 or 2019-02/..`,
    })
    return z.NEVER
  }
  return span
})

/** One calendar day as the record's files write it. */
export const plainDate = z.string().refine((text) => day.test(text) && firstDay(text) !== null, {
  message: 'must be a day that exists, written 2019-07-31',
})

/** The columns of an as-at date, which always has an end: the files' schema sees to it. */
export function asAtOf(span: DateSpan): {
  asAtEarliest: PlainDate
  asAtLatest: PlainDate
  asAtPrecision: Precision
} {
  if (span.latest === null) throw new RangeError('An as-at date must have an end')
  return { asAtEarliest: span.earliest, asAtLatest: span.latest, asAtPrecision: span.precision }
}
