import { z } from 'zod'
import { bearingEntries } from './bearing'
import { citationEntries, citationId } from './citation'
import { id, text } from './text'

export const planEntry = z.strictObject({
  id, title: text, vision_words: text, summary: text, cite: citationEntries,
})
export type PlanEntry = z.infer<typeof planEntry>

export type Plan = { id: string; title: string; visionWords: string; summary: string; citationId: string }

export function planRow(entry: PlanEntry): Plan {
  return {
    id: entry.id,
    title: entry.title,
    visionWords: entry.vision_words,
    summary: entry.summary,
    citationId: citationId('plan', entry.id),
  }
}

/** A priority has its title from a document held (words and citation), or from a pointer only. */
export const priorityEntry = z.union([
  z.strictObject({ id, ordinal: z.int().positive(), title_words: text, summary: text, cite: citationEntries }),
  z.strictObject({ id, ordinal: z.int().positive(), pointer: id, summary: text }),
])
export type PriorityEntry = z.infer<typeof priorityEntry>

export type Priority = {
  id: string
  ordinal: number
  titleWords: string | null
  pointerId: string | null
  summary: string
  citationId: string | null
}

export function priorityRow(entry: PriorityEntry): Priority {
  const { id, ordinal, summary } = entry
  return 'cite' in entry
    ? { id, ordinal, titleWords: entry.title_words, pointerId: null, summary, citationId: citationId('priority', id) }
    : { id, ordinal, titleWords: null, pointerId: entry.pointer, summary, citationId: null }
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
export type CommitmentEntry = z.infer<typeof commitmentEntry>

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

export function commitmentRow(entry: CommitmentEntry): Commitment {
  return {
    id: entry.id,
    priorityId: entry.priority,
    ordinal: entry.ordinal,
    subject: entry.subject,
    commitmentWords: entry.commitment_words,
    strengthWords: entry.strength_words,
    citationId: citationId('commitment', entry.id),
  }
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
export type FigureEntry = z.infer<typeof figureEntry>

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

export function figureRow(entry: FigureEntry): Figure {
  return {
    id: entry.id,
    ordinal: entry.ordinal,
    label: entry.label,
    value: entry.value,
    unit: entry.unit,
    note: entry.note,
    pointerId: entry.pointer,
    citationId: citationId('figure', entry.id),
  }
}
