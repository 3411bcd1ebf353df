import { z } from 'zod'
import { plainDate, type PlainDate } from './date-span'
import { id, text } from './text'

export const correctionEntry = z.strictObject({
  id, date: plainDate, what: text, was: text, is_now: text, why: text,
})
export type CorrectionEntry = z.infer<typeof correctionEntry>

/** A published mistake and its mending, told openly. */
export type Correction = { id: string; date: PlainDate; what: string; was: string; isNow: string; why: string }

export function correctionRow(entry: CorrectionEntry): Correction {
  return {
    id: entry.id,
    date: entry.date,
    what: entry.what,
    was: entry.was,
    isNow: entry.is_now,
    why: entry.why,
  }
}
