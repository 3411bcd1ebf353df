import { lookUp } from './look-up'
import type { RecordRows } from './record'

/** Tracked actions (none yet), and the dated promises that comments and accounts make. */
export function trackerOf(record: RecordRows) {
  const at = lookUp(record)
  return {
    trackedActions: record.trackedActions,
    promises: record.timescales
      .filter((row) => row.kind === 'promised')
      .map((timescale) => ({
        timescale,
        recommendation: at.recommendation(timescale.recommendationId),
        cited: at.cited('timescale', timescale.id),
      })),
    gaps: record.gaps.filter((gap) => gap.kind === 'plan'),
  }
}

export type TrackerView = ReturnType<typeof trackerOf>
