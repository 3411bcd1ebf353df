import type { Bearing } from './bearing'
import type { Citation } from './citation'
import type { Correction } from './correction'
import type { PlainDate } from './date-span'
import type { Event } from './event'
import type { Finding } from './finding'
import type { Gap, Pointer } from './gap'
import type { Lineage } from './lineage'
import type { Measure } from './measure'
import type { Commitment, Figure, Plan, Priority } from './plan'
import type { Place } from './place'
import type { Position } from './position'
import type { Programme, Strand } from './programme'
import type { Meeting, Recommendation } from './recommendation'
import type { Review } from './review'
import type { Source, Stream } from './source'
import type { Speaker } from './speaker'
import type { Timescale } from './timescale'
import type { TrackedAction } from './tracked-action'

/** Everything that the record's files hold, flat, each list in its printed order. */
export type RecordRows = {
  streams: Stream[]
  sources: Source[]
  speakers: Speaker[]
  places: Place[]
  citations: Citation[]
  reviews: Review[]
  events: Event[]
  recommendations: Recommendation[]
  meetings: Meeting[]
  timescales: Timescale[]
  positions: Position[]
  lineages: Lineage[]
  findings: Finding[]
  plans: Plan[]
  pointers: Pointer[]
  priorities: Priority[]
  commitments: Commitment[]
  figures: Figure[]
  programmes: Programme[]
  strands: Strand[]
  bearings: Bearing[]
  gaps: Gap[]
  corrections: Correction[]
  trackedActions: TrackedAction[]
  measures: Measure[]
}

/** Which state of the record: a running number, its day, and the SHA-256 of its rows. */
export type RecordVersion = { number: number; published: PlainDate; hash: string }

/** The record as the public site shows it. */
export type PublishedRecord = RecordRows & { version: RecordVersion }
