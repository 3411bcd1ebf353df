import type { CitationEntry } from './citation'
import { recordFileNames, type RecordEntries, type RecordFile } from './files'

/** Words of the record that are verbatim, where they stand in its files, and the sources they may stand in. */
export type Quotation = {
  kind: 'citation' | 'quotation'
  file: RecordFile
  /** Row and field, counted from nought, as in a refusal. */
  path: PropertyKey[]
  words: string
  sources: string[]
}

/** Every cited words, and every field whose name ends in `_words`; these must stand in a source cited with them. */
export function quotationsIn(entries: RecordEntries): Quotation[] {
  return recordFileNames.flatMap((file) =>
    entries[file].flatMap((entry, index): Quotation[] => {
      const cites = 'cite' in entry ? (entry.cite ?? []) : []
      const bearings = 'bears_on' in entry ? entry.bears_on : []
      const cited = (cite: CitationEntry, field: PropertyKey[]): Quotation => ({
        kind: 'citation', file, path: [index, ...field, 'words'], words: cite.words, sources: [cite.source],
      })
      return [
        ...Object.entries(entry)
          .filter(([field, value]) => field.endsWith('_words') && typeof value === 'string')
          .map(([field, value]): Quotation => ({
            kind: 'quotation', file, path: [index, field], words: String(value), sources: cites.map(({ source }) => source),
          })),
        ...cites.map((cite, n) => cited(cite, ['cite', n])),
        ...bearings.flatMap((bearing, n) =>
          ('cite' in bearing ? bearing.cite : []).map((cite, m) => cited(cite, ['bears_on', n, 'cite', m])),
        ),
      ]
    }),
  )
}
