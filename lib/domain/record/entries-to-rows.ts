import { bearingCitations, bearingRows, type Bearing } from './bearing'
import { citationsOf, type Citation } from './citation'
import { correctionRow } from './correction'
import { eventRow } from './event'
import { bearingOrigins, citedKinds, type RecordEntries } from './files'
import { findingRow } from './finding'
import { gapRow, pointerRow } from './gap'
import { lineageRow } from './lineage'
import { measureRow } from './measure'
import { commitmentRow, figureRow, planRow, priorityRow } from './plan'
import { placeRow } from './place'
import { positionRow } from './position'
import { programmeRow, strandRow } from './programme'
import { meetingRow, recommendationRow } from './recommendation'
import type { RecordRows } from './record'
import { reviewRow } from './review'
import { sourceRow, streamRow } from './source'
import { timescaleRow } from './timescale'
import { trackedActionRow } from './tracked-action'

/** The record's files laid flat: nested citations and bearings become rows of their own. */
export function rowsOf(entries: RecordEntries): RecordRows {
  return {
    streams: entries.streams.map(streamRow),
    sources: entries.sources.map(sourceRow),
    speakers: entries.speakers,
    places: entries.places.map(placeRow),
    citations: citationRowsOf(entries),
    reviews: entries.reviews.map(reviewRow),
    events: entries.events.map(eventRow),
    recommendations: entries.recommendations.map(recommendationRow),
    meetings: entries.meetings.map(meetingRow),
    timescales: entries.timescales.map(timescaleRow),
    positions: entries.positions.map(positionRow),
    lineages: entries.lineages.map(lineageRow),
    findings: entries.findings.map(findingRow),
    plans: entries.plans.map(planRow),
    pointers: entries.pointers.map(pointerRow),
    priorities: entries.priorities.map(priorityRow),
    commitments: entries.commitments.map(commitmentRow),
    figures: entries.figures.map(figureRow),
    programmes: entries.programmes.map(programmeRow),
    strands: entries.strands.map(strandRow),
    bearings: bearingRowsOf(entries),
    gaps: entries.gaps.map(gapRow),
    corrections: entries.corrections.map(correctionRow),
    trackedActions: entries['tracked-actions'].map(trackedActionRow),
    measures: entries.measures.map(measureRow),
  }
}

const citedFiles = Object.keys(citedKinds) as (keyof typeof citedKinds)[]
const bearingFiles = Object.keys(bearingOrigins) as (keyof typeof bearingOrigins)[]

function citationRowsOf(entries: RecordEntries): Citation[] {
  const own = citedFiles.flatMap((file) =>
    entries[file].flatMap((entry) =>
      'cite' in entry && entry.cite !== undefined ? citationsOf(citedKinds[file], entry.id, entry.cite) : [],
    ),
  )
  const ofBearings = bearingFiles.flatMap((file) =>
    entries[file].flatMap((entry) => bearingCitations(bearingOrigins[file], entry.id, entry.bears_on)),
  )
  return [...own, ...ofBearings]
}

function bearingRowsOf(entries: RecordEntries): Bearing[] {
  return bearingFiles.flatMap((file) =>
    entries[file].flatMap((entry) => bearingRows(bearingOrigins[file], entry.id, entry.bears_on)),
  )
}
