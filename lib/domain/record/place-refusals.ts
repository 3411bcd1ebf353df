import { recordFileNames, type RecordEntries } from './files'
import type { Refusal } from './refusal'

const key = (source: string, place: string) => `${source} ${place}`

/** Citations that name a place which their document is not said to have, and places named twice. */
export function placesUnknown(entries: RecordEntries): Refusal[] {
  const known = entries.places.map((row) => key(row.source, row.place))
  const sources = new Set(entries.sources.map(({ id }) => id))
  // A source that leads nowhere is told of already.
  const unknown = (cite: { source: string; place: string }) =>
    sources.has(cite.source) && !known.includes(key(cite.source, cite.place))
  const message = 'is not in places.yaml for this source'
  return [
    ...known.flatMap((place, row): Refusal[] =>
      known.indexOf(place) < row ? [{ file: 'places', path: [row, 'place'], message: 'is a place of this source above already' }] : [],
    ),
    ...recordFileNames.flatMap((file) =>
      entries[file].flatMap((entry, row): Refusal[] => {
        const cites = 'cite' in entry ? (entry.cite ?? []) : []
        const bearings = 'bears_on' in entry ? entry.bears_on : []
        return [
          ...cites.flatMap((cite, n): Refusal[] =>
            unknown(cite) ? [{ file, path: [row, 'cite', n, 'place'], message }] : [],
          ),
          ...bearings.flatMap((bearing, n) =>
            ('cite' in bearing ? bearing.cite : []).flatMap((cite, m): Refusal[] =>
              unknown(cite) ? [{ file, path: [row, 'bears_on', n, 'cite', m, 'place'], message }] : [],
            ),
          ),
        ]
      }),
    ),
  ]
}

/** Positions and findings put into the mouth of somebody who does not speak at the place that they cite. */
export function voicesElsewhere(entries: RecordEntries): Refusal[] {
  const named = new Set(entries.speakers.map(({ id }) => id))
  const speakers = new Map(entries.places.map((row) => [key(row.source, row.place), row.speaker]))
  return (['positions', 'findings'] as const).flatMap((file) =>
    entries[file].flatMap(({ speaker, cite }, row): Refusal[] => {
      const other = cite
        .map(({ source, place }) => speakers.get(key(source, place)))
        .find((found) => found !== undefined && found !== speaker)
      if (other === undefined || !named.has(speaker)) return []
      const message = `'${speaker}' does not speak at the place cited: places.yaml has ${other === null ? 'nobody' : `'${other}'`} there`
      return [{ file, path: [row, 'speaker'], message }]
    }),
  )
}
