import { citationId, type AssertionKind, type Citation } from './citation'
import type { RecordRows } from './record'
import type { Source } from './source'

/** A citation together with the document that it is in. */
export type Cited = { citation: Citation; source: Source }

type WithId = { id: string }

function mapById<T extends WithId>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

function mustGet<T>(map: Map<string, T>, id: string, what: string): T {
  const row = map.get(id)
  // The database's foreign keys rule this out, so it is a bug and not bad input.
  if (row === undefined) throw new Error(`The record holds no ${what} '${id}'`)
  return row
}

function build(record: RecordRows) {
  const sources = mapById(record.sources)
  const speakers = mapById(record.speakers)
  const reviews = mapById(record.reviews)
  const recommendations = mapById(record.recommendations)
  const strands = mapById(record.strands)
  const findings = mapById(record.findings)
  const pointers = mapById(record.pointers)
  const citations = mapById(record.citations)
  const cited = new Map<string, Cited[]>()
  for (const citation of record.citations) {
    const key = `${citation.assertionKind}.${citation.assertionId}`
    const source = mustGet(sources, citation.sourceId, 'source')
    cited.set(key, [...(cited.get(key) ?? []), { citation, source }])
  }
  for (const list of cited.values()) list.sort((a, b) => a.citation.ordinal - b.citation.ordinal)

  return {
    source: (id: string) => mustGet(sources, id, 'source'),
    speaker: (id: string) => mustGet(speakers, id, 'speaker'),
    review: (id: string) => mustGet(reviews, id, 'review'),
    recommendation: (id: string) => mustGet(recommendations, id, 'recommendation'),
    strand: (id: string) => mustGet(strands, id, 'strand'),
    finding: (id: string) => mustGet(findings, id, 'finding'),
    pointer: (id: string) => mustGet(pointers, id, 'pointer'),
    /** Every citation of one assertion, the one it rests on first. */
    cited: (kind: AssertionKind, id: string): Cited[] => cited.get(`${kind}.${id}`) ?? [],
    /** The document that one assertion rests on. */
    sourceOf: (kind: AssertionKind, id: string): Source =>
      mustGet(sources, mustGet(citations, citationId(kind, id), 'citation').sourceId, 'source'),
  }
}

export type LookUp = ReturnType<typeof build>

const built = new WeakMap<RecordRows, LookUp>()

/** The record's rows by id. Built once for each record, since every page asks. */
export function lookUp(record: RecordRows): LookUp {
  let found = built.get(record)
  if (found === undefined) {
    found = build(record)
    built.set(record, found)
  }
  return found
}
