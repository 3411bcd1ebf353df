import { lookUp } from './look-up'
import type { RecordRows } from './record'

/** What is known to exist and is not held, by kind of document, and how far each kind is known. */
export function gapsOf(record: RecordRows) {
  const at = lookUp(record)
  return {
    streams: record.streams.map((stream) => ({
      stream,
      gaps: record.gaps
        .filter((gap) => gap.streamId === stream.id)
        .map((gap) => ({
          gap,
          review: gap.reviewId === null ? null : at.review(gap.reviewId),
          cited: at.cited('gap', gap.id),
        })),
    })),
    pointers: record.pointers,
    all: record.gaps.length,
  }
}

export type GapsView = ReturnType<typeof gapsOf>
