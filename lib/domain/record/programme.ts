import { z } from 'zod'
import { bearingEntries } from './bearing'
import { citationEntries } from './citation'
import { id, text } from './text'

export const programmeEntry = z.strictObject({
  id, title: text, recommendation: id, summary: text, cite: citationEntries, bears_on: bearingEntries,
})
export type Programme = {
  id: string
  title: string
  /** The recommendation that it answers. */
  recommendationId: string
  summary: string
  citationId: string
}

export const strandEntry = z.strictObject({
  id,
  programme: id,
  ordinal: z.int().positive(),
  name: text,
  summary: text,
  strand_words: text,
  cite: citationEntries,
  bears_on: bearingEntries,
})
export type Strand = {
  id: string
  programmeId: string
  ordinal: number
  name: string
  summary: string
  strandWords: string
  citationId: string
}
