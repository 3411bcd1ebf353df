import { lookUp } from './look-up'
import type { RecordRows } from './record'

/** One programme: what it answers, its strands, and what is said to be carried by it. */
export function programmeOf(record: RecordRows, id: string) {
  const at = lookUp(record)
  const programme = record.programmes.find((row) => row.id === id)
  if (programme === undefined) return null
  return {
    programme,
    cited: at.cited('programme', id),
    recommendation: at.recommendation(programme.recommendationId),
    carries: record.bearings
      .filter((row) => row.programmeId === id && row.onRecommendationId !== null)
      .map((bearing) => ({
        bearing,
        recommendation: at.recommendation(bearing.onRecommendationId ?? ''),
        cited: at.cited('bearing', bearing.id),
      })),
    strands: record.strands
      .filter((row) => row.programmeId === id)
      .map((strand) => ({
        strand,
        cited: at.cited('strand', strand.id),
        bearings: record.bearings
          .filter((row) => row.strandId === strand.id && row.onRecommendationId !== null)
          .map((bearing) => ({ bearing, recommendation: at.recommendation(bearing.onRecommendationId ?? '') })),
        findings: record.bearings
          .filter((row) => row.onStrandId === strand.id && row.findingId !== null)
          .map((bearing) => ({ bearing, finding: at.finding(bearing.findingId ?? '') })),
      })),
  }
}

export type ProgrammeView = NonNullable<ReturnType<typeof programmeOf>>
