import { z } from 'zod'
import { bearingEntries } from './bearing'
import { citationEntries } from './citation'
import { id, text } from './text'

export const planEntry = z.strictObject({
  id, title: text, vision_words: text, summary: text, cite: citationEntries,
})
export type Plan = { id: string; title: string; visionWords: string; summary: string; citationId: string }

/** A priority has its title from a document held (words and citation), or from a pointer only. */
export const priorityEntry = z.union([
  z.strictObject({ id, ordinal: z.int().positive(), title_words: text, summary: text, cite: citationEntries }),
  z.strictObject({ id, ordinal: z.int().positive(), pointer: id, summary: text }),
])
export type Priority = {
  id: string
  ordinal: number
  titleWords: string | null
  pointerId: string | null
  summary: string
  citationId: string | null
}

export const commitmentEntry = z.strictObject({
  id,
  priority: id,
  ordinal: z.int().positive(),
  subject: text,
  commitment_words: text,
  /** As written: will, need to, want. */
  strength_words: text,
  cite: citationEntries,
  bears_on: bearingEntries,
})
/** A statement of the plan, with its strength as written. */
export type Commitment = {
  id: string
  priorityId: string
  ordinal: number
  subject: string
  commitmentWords: string
  strengthWords: string
  citationId: string
}

export const figureEntry = z.strictObject({
  id,
  ordinal: z.int().positive(),
  label: text,
  value: text,
  unit: text,
  note: text.nullable(),
  pointer: id.nullable(),
  cite: citationEntries,
})
/** A figure that gives context; not a measure of anything promised. */
export type Figure = {
  id: string
  ordinal: number
  label: string
  value: string
  unit: string
  note: string | null
  /** A later state of the same thing that is known to exist elsewhere. */
  pointerId: string | null
  citationId: string
}
