import { z } from 'zod'
import { id, text } from './text'

/** The kinds of assertion that a citation can carry. Each is a file of the record. */
export const assertionKinds = [
  'review', 'event', 'recommendation', 'meeting', 'timescale', 'position', 'lineage', 'finding',
  'plan', 'priority', 'commitment', 'figure', 'programme', 'strand', 'bearing', 'gap',
  'tracked-action', 'measure',
] as const
export type AssertionKind = (typeof assertionKinds)[number]

export const citationEntry = z.strictObject({ source: id, place: text, words: text })
export type CitationEntry = z.infer<typeof citationEntry>

/** At least one citation; the first is the one that the assertion cannot be stored without. */
export const citationEntries = z.union([
  citationEntry.transform((entry): [CitationEntry, ...CitationEntry[]] => [entry]),
  z.tuple([citationEntry], citationEntry),
])

/** Source, place and short verbatim words on which one assertion rests. */
export type Citation = {
  id: string
  assertionKind: AssertionKind
  assertionId: string
  ordinal: number
  sourceId: string
  place: string
  /** Verbatim, except that `…` marks words passed over and `[sic]` a slip that is the source's. */
  citedWords: string
}

/** The first citation's id is computable, so an assertion can point to it before it is stored. */
export function citationId(kind: AssertionKind, assertionId: string, ordinal = 1): string {
  return `${kind}.${assertionId}.${ordinal}`
}

export function citationsOf(
  kind: AssertionKind,
  assertionId: string,
  entries: readonly CitationEntry[],
): Citation[] {
  return entries.map((entry, index) => ({
    id: citationId(kind, assertionId, index + 1),
    assertionKind: kind,
    assertionId,
    ordinal: index + 1,
    sourceId: entry.source,
    place: entry.place,
    citedWords: entry.words,
  }))
}
