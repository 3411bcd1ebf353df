import type { Bearing } from './bearing'
import { citationId, type AssertionKind, type Citation } from './citation'
import { asAtOf, parseDateSpan, type DateSpan } from './date-span'
import type { Finding } from './finding'
import type { Gap } from './gap'
import type { Lineage, LineageType } from './lineage'
import type { Position } from './position'
import type { Recommendation } from './recommendation'
import type { RecordRows } from './record'
import type { Review } from './review'
import type { Source } from './source'
import type { Timescale } from './timescale'

// Invented rows for tests: each says the least that its table allows, and a test says the rest.

function spanOf(text: string): DateSpan {
  const span = parseDateSpan(text)
  if (span === null) throw new Error(`'${text}' is not a date`)
  return span
}

function whenOf(text: string) {
  const { earliest, latest, precision } = spanOf(text)
  return { whenEarliest: earliest, whenLatest: latest, whenPrecision: precision, whenInferred: null }
}

export function aSource(id: string, date: string | null, fields: Partial<Source> = {}): Source {
  const span = date === null ? null : spanOf(date)
  return {
    id, ordinal: 1, title: `Document ${id}`, shortTitle: id, kind: 'note', author: 'Somebody', publisher: null,
    dateEarliest: span?.earliest ?? null, dateLatest: span?.latest ?? null, datePrecision: span?.precision ?? null,
    dateNote: null, held: 'full', heldNote: 'Invented', file: `${id}.txt`, sha256: '', licence: 'None',
    streamId: 'stream', summary: 'Invented', ...fields,
  }
}

export function aReview(id: string, when: string, fields: Partial<Review> = {}): Review {
  return {
    id, ordinal: 1, title: `Review ${id}`, shortTitle: id, reviewer: 'Somebody', ...whenOf(when),
    reportHeld: 'not-held', reportHeldNote: 'Invented', summary: 'Invented', citationId: citationId('review', id),
    ...fields,
  }
}

export function aRecommendation(id: string, fields: Partial<Recommendation> = {}): Recommendation {
  return {
    id, ordinal: 1, reviewId: null, letter: null, title: `Recommendation ${id}`, heading: id, wordingWords: 'Do it',
    origin: 'Invented', response: null, responsiblePost: null, scrutinyCommittee: null, timescaleAbsence: null,
    timescaleAbsenceNote: null, citationId: citationId('recommendation', id), ...fields,
  }
}

export function aPosition(
  id: string,
  recommendationId: string,
  asAt: string,
  fields: Partial<Position> = {},
): Position {
  return {
    id, recommendationId, ...asAtOf(spanOf(asAt)), asAtInferred: null, speakerId: 'council',
    assurance: 'own-account', status: null, phraseWords: null, wordingWords: null, account: 'Invented',
    accountWords: null, leavesOut: null, correctsId: null, published: '2026-01-01',
    citationId: citationId('position', id), ...fields,
  }
}

export function aTimescale(
  id: string,
  recommendationId: string,
  when: string | null,
  fields: Partial<Timescale> = {},
): Timescale {
  return {
    id, recommendationId, kind: 'printed', subject: 'The whole recommendation', timescaleWords: when ?? 'Ongoing',
    ...(when === null
      ? { whenEarliest: null, whenLatest: null, whenPrecision: null, whenInferred: null }
      : whenOf(when)),
    arithmetic: 'Invented', citationId: citationId('timescale', id), ...fields,
  }
}

export function aLineage(from: string, to: string, type: LineageType = 'restated'): Lineage {
  const id = `${from}-to-${to}`
  return {
    id, fromRecommendationId: from, toRecommendationId: to, type, basis: 'editorial', note: 'Invented',
    citationId: citationId('lineage', id),
  }
}

export function aFinding(id: string, reviewId: string, asAt: string, fields: Partial<Finding> = {}): Finding {
  return {
    id, reviewId, ordinal: 1, kind: 'finding', speakerId: 'peers', ...asAtOf(spanOf(asAt)), asAtInferred: null,
    assurance: 'reported-by-others', title: id, summary: 'Invented', findingWords: 'Invented',
    citationId: citationId('finding', id), ...fields,
  }
}

export function aBearingOfFinding(findingId: string, onRecommendationId: string): Bearing {
  return {
    id: `finding.${findingId}.${onRecommendationId}`, findingId, eventId: null, commitmentId: null, strandId: null,
    programmeId: null, onRecommendationId, onStrandId: null, basis: 'editorial', note: 'Invented', citationId: null,
  }
}

export function aGap(id: string, when: string | null, fields: Partial<Gap> = {}): Gap {
  return {
    id, ordinal: 1, kind: 'report', title: id,
    ...(when === null
      ? { whenEarliest: null, whenLatest: null, whenPrecision: null, whenInferred: null }
      : whenOf(when)),
    knownFrom: 'Invented', wouldTell: 'Invented', address: null, reviewId: null, streamId: 'stream',
    recommendationId: null, citationId: null, ...fields,
  }
}

export function aCitation(kind: AssertionKind, assertionId: string, sourceId: string, ordinal = 1): Citation {
  return {
    id: citationId(kind, assertionId, ordinal), assertionKind: kind, assertionId, ordinal, sourceId,
    place: `Place of ${assertionId}`, citedWords: 'Invented',
  }
}

/** The tables of whose rows an invented record sees to it that each has a citation. */
const citedTables = {
  reviews: 'review', recommendations: 'recommendation', positions: 'position', timescales: 'timescale',
  lineages: 'lineage', findings: 'finding',
} as const satisfies Partial<Record<keyof RecordRows, AssertionKind>>

/** A record of what is given. Whatever is given without a citation rests on one undated document. */
export function inventedRecord(parts: Partial<RecordRows>): RecordRows {
  const record: RecordRows = {
    streams: [], sources: [], citations: [], reviews: [], events: [], recommendations: [], meetings: [],
    timescales: [], positions: [], lineages: [], findings: [], plans: [], pointers: [], places: [], priorities: [],
    commitments: [], figures: [], programmes: [], strands: [], bearings: [], gaps: [], corrections: [],
    trackedActions: [], measures: [],
    speakers: [
      { id: 'council', name: 'The council', voice: 'council', note: 'Invented' },
      { id: 'peers', name: 'Peers', voice: 'peers', note: 'Invented' },
    ],
    ...parts,
  }
  const given = new Set(record.citations.map(({ id }) => id))
  const rest = Object.entries(citedTables).flatMap(([table, kind]) =>
    record[table as keyof typeof citedTables]
      .filter(({ id }) => !given.has(citationId(kind, id)))
      .map(({ id }) => aCitation(kind, id, 'a-document')),
  )
  return {
    ...record,
    sources: [...record.sources, aSource('a-document', null)],
    citations: [...record.citations, ...rest],
  }
}
