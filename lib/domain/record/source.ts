import { z } from 'zod'
import { dateSpanText, plainDate, type PlainDate, type Precision } from './date-span'
import { id, text } from './text'

export const holdings = ['full', 'extract', 'not-held'] as const
/** How much of a document is held here. */
export type Holding = (typeof holdings)[number]

export const holdingLabels: Record<Holding, string> = {
  full: 'held in full',
  extract: 'held in part',
  'not-held': 'not held',
}

export const sourceEntry = z.strictObject({
  id,
  ordinal: z.int().positive(),
  title: text,
  short_title: text,
  kind: z.enum(['plan', 'note', 'item', 'news report', 'web pages']),
  author: text,
  publisher: text.nullable(),
  /** Null where the document carries no date. */
  date: dateSpanText.nullable(),
  date_note: text.nullable(),
  held: z.enum(['full', 'extract']),
  held_note: text,
  file: z.string().regex(/^[\w.-]+\.txt$/, 'must be the name of a text file'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
  licence: text,
  stream: id,
  summary: text,
})
export type SourceEntry = z.infer<typeof sourceEntry>

export type Source = {
  id: string
  ordinal: number
  title: string
  shortTitle: string
  kind: string
  author: string
  publisher: string | null
  dateEarliest: PlainDate | null
  dateLatest: PlainDate | null
  datePrecision: Precision | null
  dateNote: string | null
  held: Exclude<Holding, 'not-held'>
  heldNote: string
  file: string
  sha256: string
  licence: string
  streamId: string
  summary: string
}

export function sourceRow(entry: SourceEntry): Source {
  return {
    id: entry.id,
    ordinal: entry.ordinal,
    title: entry.title,
    shortTitle: entry.short_title,
    kind: entry.kind,
    author: entry.author,
    publisher: entry.publisher,
    dateEarliest: entry.date?.earliest ?? null,
    dateLatest: entry.date?.latest ?? null,
    datePrecision: entry.date?.precision ?? null,
    dateNote: entry.date_note,
    held: entry.held,
    heldNote: entry.held_note,
    file: entry.file,
    sha256: entry.sha256,
    licence: entry.licence,
    streamId: entry.stream,
    summary: entry.summary,
  }
}

/** A kind of document, and how far this site's keepers know of documents of that kind. */
export const streamEntry = z.strictObject({
  id,
  ordinal: z.int().positive(),
  title: text,
  checked_to: plainDate,
  basis: text,
})
export type StreamEntry = z.infer<typeof streamEntry>

export type Stream = { id: string; ordinal: number; title: string; checkedTo: PlainDate; basis: string }

export function streamRow(entry: StreamEntry): Stream {
  return {
    id: entry.id,
    ordinal: entry.ordinal,
    title: entry.title,
    checkedTo: entry.checked_to,
    basis: entry.basis,
  }
}
