import { recordFileNames, type RecordEntries, type RecordFile } from './files'
import type { Refusal } from './refusal'

/** Which fields name an entry of which file. */
const references: Partial<Record<RecordFile, Record<string, RecordFile>>> = {
  sources: { stream: 'streams' },
  places: { source: 'sources', speaker: 'speakers' },
  recommendations: { review: 'reviews' },
  meetings: { recommendation: 'recommendations' },
  timescales: { recommendation: 'recommendations' },
  positions: { recommendation: 'recommendations', speaker: 'speakers', corrects: 'positions' },
  lineages: { from: 'recommendations', to: 'recommendations' },
  findings: { review: 'reviews', speaker: 'speakers' },
  priorities: { pointer: 'pointers' },
  commitments: { priority: 'priorities' },
  figures: { pointer: 'pointers' },
  programmes: { recommendation: 'recommendations' },
  strands: { programme: 'programmes' },
  gaps: { review: 'reviews', stream: 'streams', recommendation: 'recommendations' },
  'tracked-actions': { recommendation: 'recommendations' },
  measures: { commitment: 'commitments' },
}
const bearingTargets: Record<string, RecordFile> = { recommendation: 'recommendations', strand: 'strands' }
const citationTargets: Record<string, RecordFile> = { source: 'sources' }

/** Entries as far as they have their form, null where one has not, with the ids that are known all the same. */
export type PartEntries = { [File in RecordFile]: (RecordEntries[File][number] | null)[] }
export type KnownIds = Record<RecordFile, (string | null)[]>

/** Ids given twice, and fields that name an entry that is not there. */
export function referenceRefusals(entries: PartEntries, ids: KnownIds): Refusal[] {
  const known = Object.fromEntries(recordFileNames.map((file) => [file, new Set(ids[file])])) as Record<
    RecordFile,
    Set<string | null>
  >

  const dangling = (file: RecordFile, path: PropertyKey[], value: unknown, targets: Record<string, RecordFile>) =>
    Object.entries(targets).flatMap(([field, target]): Refusal[] => {
      const named = (value as Record<string, unknown>)[field]
      if (typeof named !== 'string' || known[target].has(named)) return []
      return [{ file, path: [...path, field], message: `'${named}' is not in ${target}.yaml` }]
    })

  return recordFileNames.flatMap((file) => [
    ...repeatedIds(file, ids[file]),
    ...entries[file].flatMap((entry, row) => {
      if (entry === null) return []
      const cites = 'cite' in entry ? (entry.cite ?? []) : []
      const bearings = 'bears_on' in entry ? entry.bears_on : []
      return [
        ...dangling(file, [row], entry, references[file] ?? {}),
        ...cites.flatMap((cite, n) => dangling(file, [row, 'cite', n], cite, citationTargets)),
        ...bearings.flatMap((bearing, n) => [
          ...dangling(file, [row, 'bears_on', n], bearing, bearingTargets),
          ...('cite' in bearing ? bearing.cite : []).flatMap((cite, m) =>
            dangling(file, [row, 'bears_on', n, 'cite', m], cite, citationTargets),
          ),
        ]),
      ]
    }),
  ])
}

function repeatedIds(file: RecordFile, ids: (string | null)[]): Refusal[] {
  return ids.flatMap((id, row): Refusal[] => {
    const first = ids.indexOf(id)
    if (id === null || first === row) return []
    return [{ file, path: [row, 'id'], message: `'${id}' is the id of row ${first + 1} already` }]
  })
}
