import type { RecordRows } from '@/lib/domain/record/record'
import * as schema from './schema'

/** The record's tables by the names of its lists, each after those that its rows point to. */
export const recordTables = {
  streams: schema.streams,
  sources: schema.sources,
  speakers: schema.speakers,
  places: schema.places,
  citations: schema.citations,
  reviews: schema.reviews,
  events: schema.events,
  recommendations: schema.recommendations,
  meetings: schema.meetings,
  timescales: schema.timescales,
  positions: schema.positions,
  lineages: schema.lineages,
  findings: schema.findings,
  plans: schema.plans,
  pointers: schema.pointers,
  priorities: schema.priorities,
  commitments: schema.commitments,
  figures: schema.figures,
  programmes: schema.programmes,
  strands: schema.strands,
  bearings: schema.bearings,
  gaps: schema.gaps,
  corrections: schema.corrections,
  trackedActions: schema.trackedActions,
  measures: schema.measures,
} satisfies { [T in keyof RecordRows]: { $inferSelect: RecordRows[T][number] } }

export type RecordTable = keyof typeof recordTables
export const recordTableNames = Object.keys(recordTables) as RecordTable[]
