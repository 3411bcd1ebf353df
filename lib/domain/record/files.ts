import { z } from 'zod'
import type { AssertionKind } from './citation'
import type { BearingOrigin } from './bearing'
import { correctionEntry } from './correction'
import { plainDate } from './date-span'
import { eventEntry } from './event'
import { findingEntry } from './finding'
import { gapEntry, pointerEntry } from './gap'
import { lineageEntry } from './lineage'
import { measureEntry } from './measure'
import { commitmentEntry, figureEntry, planEntry, priorityEntry } from './plan'
import { placeEntry } from './place'
import { positionEntry } from './position'
import { programmeEntry, strandEntry } from './programme'
import { meetingEntry, recommendationEntry } from './recommendation'
import { reviewEntry } from './review'
import { sourceEntry, streamEntry } from './source'
import { speakerEntry } from './speaker'
import { timescaleEntry } from './timescale'
import { trackedActionEntry } from './tracked-action'

/** The record's files, each a list, by name without `.yaml`: the schema of one entry of each. */
export const recordFiles = {
  streams: streamEntry,
  sources: sourceEntry,
  speakers: speakerEntry,
  places: placeEntry,
  reviews: reviewEntry,
  events: eventEntry,
  recommendations: recommendationEntry,
  meetings: meetingEntry,
  timescales: timescaleEntry,
  positions: positionEntry,
  lineages: lineageEntry,
  findings: findingEntry,
  plans: planEntry,
  pointers: pointerEntry,
  priorities: priorityEntry,
  commitments: commitmentEntry,
  figures: figureEntry,
  programmes: programmeEntry,
  strands: strandEntry,
  gaps: gapEntry,
  corrections: correctionEntry,
  'tracked-actions': trackedActionEntry,
  measures: measureEntry,
} as const satisfies Record<string, z.ZodType<{ id: string }>>

export type RecordFile = keyof typeof recordFiles
export const recordFileNames = Object.keys(recordFiles) as RecordFile[]

/** The one file that is not a list. */
export const versionEntry = z.strictObject({ number: z.int().positive(), published: plainDate })
export type VersionEntry = z.infer<typeof versionEntry>

/** What the files hold, once every entry has its form. */
export type RecordEntries = { [File in RecordFile]: z.infer<(typeof recordFiles)[File]>[] } & {
  version: VersionEntry
}

/** Files whose entries rest on citations, and what a citation calls them. */
export const citedKinds = {
  reviews: 'review',
  events: 'event',
  recommendations: 'recommendation',
  meetings: 'meeting',
  timescales: 'timescale',
  positions: 'position',
  lineages: 'lineage',
  findings: 'finding',
  plans: 'plan',
  priorities: 'priority',
  commitments: 'commitment',
  figures: 'figure',
  programmes: 'programme',
  strands: 'strand',
  gaps: 'gap',
  'tracked-actions': 'tracked-action',
  measures: 'measure',
} as const satisfies Partial<Record<RecordFile, AssertionKind>>

/** Files whose entries can bear on others. */
export const bearingOrigins = {
  findings: 'finding',
  events: 'event',
  commitments: 'commitment',
  strands: 'strand',
  programmes: 'programme',
} as const satisfies Partial<Record<RecordFile, BearingOrigin>>
