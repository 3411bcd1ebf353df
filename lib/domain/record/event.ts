import { z } from 'zod'
import { bearingEntries } from './bearing'
import { citationEntries, citationId } from './citation'
import { dateSpanText, type PlainDate, type Precision } from './date-span'
import { id, text } from './text'

export const eventEntry = z.strictObject({
  id,
  title: text,
  who: text,
  when: dateSpanText,
  when_inferred: text.nullable(),
  summary: text,
  cite: citationEntries,
  bears_on: bearingEntries,
})
export type EventEntry = z.infer<typeof eventEntry>

/** Something that happened and bears on the record, but is nobody's account of a recommendation. */
export type Event = {
  id: string
  title: string
  who: string
  whenEarliest: PlainDate
  whenLatest: PlainDate | null
  whenPrecision: Precision
  whenInferred: string | null
  summary: string
  citationId: string
}

export function eventRow(entry: EventEntry): Event {
  return {
    id: entry.id,
    title: entry.title,
    who: entry.who,
    whenEarliest: entry.when.earliest,
    whenLatest: entry.when.latest,
    whenPrecision: entry.when.precision,
    whenInferred: entry.when_inferred,
    summary: entry.summary,
    citationId: citationId('event', entry.id),
  }
}
