import { z } from 'zod'
import { bearingEntries } from './bearing'
import { citationEntries, citationId } from './citation'
import { id, text } from './text'

export const programmeEntry = z.strictObject({
  id, title: text, recommendation: id, summary: text, cite: citationEntries, bears_on: bearingEntries,
})
export type ProgrammeEntry = z.infer<typeof programmeEntry>

export type Programme = {
  id: string
  title: string
  /** The recommendation that it answers. */
  recommendationId: string
  summary: string
  citationId: string
}

export function programmeRow(entry: ProgrammeEntry): Programme {
  return {
    id: entry.id,
    title: entry.title,
    recommendationId: entry.recommendation,
    summary: entry.summary,
    citationId: citationId('programme', entry.id),
  }
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
export type StrandEntry = z.infer<typeof strandEntry>

export type Strand = {
  id: string
  programmeId: string
  ordinal: number
  name: string
  summary: string
  strandWords: string
  citationId: string
}

export function strandRow(entry: StrandEntry): Strand {
  return {
    id: entry.id,
    programmeId: entry.programme,
    ordinal: entry.ordinal,
    name: entry.name,
    summary: entry.summary,
    strandWords: entry.strand_words,
    citationId: citationId('strand', entry.id),
  }
}
