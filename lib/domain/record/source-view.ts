import type { AssertionKind, Citation } from './citation'
import { lookUp } from './look-up'
import type { Place } from './place'
import type { RecordRows } from './record'

/** Something of the record, as a reader finds it: its name and its address. */
export type AssertionPlace = { name: string; path: string }

/** Where an assertion of the record is shown. */
export function assertionPlace(record: RecordRows, kind: AssertionKind, id: string): AssertionPlace {
  const at = lookUp(record)
  const thread = (recommendationId: string, what: string, fragment = ''): AssertionPlace => {
    const row = at.recommendation(recommendationId)
    return {
      name: `${what}: ${row.letter === null ? '' : `${row.letter} `}${row.title}`,
      path: `/recommendations/${row.id}${fragment}`,
    }
  }
  const find = <T extends { id: string }>(rows: T[]): T => {
    const row = rows.find((candidate) => candidate.id === id)
    if (row === undefined) throw new Error(`The record holds no ${kind} '${id}'`)
    return row
  }
  switch (kind) {
    case 'recommendation':
      return thread(id, 'Wording')
    case 'position':
      return thread(find(record.positions).recommendationId, 'Position', `#${id}`)
    case 'timescale':
      return thread(find(record.timescales).recommendationId, 'Timescale', `#${id}`)
    case 'meeting':
      return thread(find(record.meetings).recommendationId, 'Meeting', `#${id}`)
    case 'lineage':
      return thread(find(record.lineages).fromRecommendationId, 'Lineage')
    case 'review':
      return { name: `Review: ${find(record.reviews).title}`, path: `/reviews/${id}` }
    case 'finding': {
      const finding = find(record.findings)
      return { name: `Finding: ${finding.title}`, path: `/reviews/${finding.reviewId}#${finding.id}` }
    }
    case 'event':
      return { name: `Event: ${find(record.events).title}`, path: `/reviews#${id}` }
    case 'plan':
      return { name: 'The vision', path: '/plan' }
    case 'priority':
      return { name: `Priority ${find(record.priorities).ordinal}`, path: `/plan/${id}` }
    case 'commitment': {
      const commitment = find(record.commitments)
      return { name: `Statement of the plan: ${commitment.subject}`, path: `/plan/${commitment.priorityId}#${id}` }
    }
    case 'figure':
      return { name: `Figure: ${find(record.figures).label}`, path: '/plan#figures' }
    case 'programme':
      return { name: `Programme: ${find(record.programmes).title}`, path: `/programmes/${id}` }
    case 'strand': {
      const strand = find(record.strands)
      return { name: `Strand: ${strand.name}`, path: `/programmes/${strand.programmeId}#${id}` }
    }
    case 'gap':
      return { name: `Gap: ${find(record.gaps).title}`, path: `/gaps#${id}` }
    case 'tracked-action':
      return { name: `Tracked action: ${find(record.trackedActions).title}`, path: '/tracker' }
    case 'measure':
      return { name: `Measure: ${find(record.measures).title}`, path: '/plan#measures' }
    case 'bearing': {
      const bearing = find(record.bearings)
      if (bearing.onRecommendationId !== null) return thread(bearing.onRecommendationId, 'Link')
      return { name: 'Link', path: '/programmes/one-council' }
    }
  }
}

export function sourcesOf(record: RecordRows) {
  return {
    sources: record.sources.map((source) => ({
      source,
      citations: record.citations.filter((row) => row.sourceId === source.id).length,
    })),
    streams: record.streams,
  }
}

export type SourcesView = ReturnType<typeof sourcesOf>

export type Resting = { citation: Citation; place: AssertionPlace }

/** Words of a document, and everything that rests on just these words. */
export type QuotedWords = { words: string; resting: Resting[] }

/** The citations of one place, those of the same words together. */
function quotesAt(record: RecordRows, place: Place): QuotedWords[] {
  const quotes = new Map<string, QuotedWords>()
  for (const citation of record.citations) {
    if (citation.sourceId !== place.sourceId || citation.place !== place.place) continue
    const quote = quotes.get(citation.citedWords) ?? { words: citation.citedWords, resting: [] }
    quote.resting.push({ citation, place: assertionPlace(record, citation.assertionKind, citation.assertionId) })
    quotes.set(quote.words, quote)
  }
  return [...quotes.values()]
}

/** One document: who wrote and published it, who speaks in it, how much is held, and what rests on each place. */
export function sourceOf(record: RecordRows, id: string) {
  const source = record.sources.find((row) => row.id === id)
  if (source === undefined) return null
  const at = lookUp(record)
  const places = record.places
    .filter((row) => row.sourceId === id)
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((place) => ({
      place,
      speaker: place.speakerId === null ? null : at.speaker(place.speakerId),
      quotes: quotesAt(record, place),
    }))
  const speakers = new Set(places.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))
  return {
    source,
    stream: record.streams.find((row) => row.id === source.streamId) ?? null,
    /** In the order in which they first speak. */
    speakers: [...speakers],
    places: places.filter(({ quotes }) => quotes.length > 0),
  }
}

export type SourceView = NonNullable<ReturnType<typeof sourceOf>>
