import { z } from 'zod'
import { citationEntries, citationId, citationsOf, type Citation } from './citation'
import { bases, id, text, type Basis } from './text'

const judged = z.strictObject({ recommendation: id, basis: z.literal('editorial'), note: text })
const stated = z.strictObject({
  recommendation: id, basis: z.literal('stated'), note: text, cite: citationEntries,
})
const judgedStrand = z.strictObject({ strand: id, basis: z.literal('editorial'), note: text })

export const bearingEntry = z.union([judged, stated, judgedStrand])
export type BearingEntry = z.infer<typeof bearingEntry>
export const bearingEntries = z.array(bearingEntry).default([])

/**
 * One thing bearing on another: a finding, an event, a statement of the plan or a strand of a programme,
 * on a recommendation (or, for a finding, on a strand). Exactly one origin and one target are set.
 * It is never a confirmation of progress.
 */
export type Bearing = {
  id: string
  findingId: string | null
  eventId: string | null
  commitmentId: string | null
  strandId: string | null
  programmeId: string | null
  onRecommendationId: string | null
  onStrandId: string | null
  basis: Basis
  note: string
  /** Set where the basis is 'stated'. */
  citationId: string | null
}

/** What a bearing comes from. */
export type BearingOrigin = 'finding' | 'event' | 'commitment' | 'strand' | 'programme'

/** An id that follows from where the bearing stands: `finding.revisit-2021-3.1`. */
function bearingId(origin: BearingOrigin, originId: string, ordinal: number): string {
  return `${origin}.${originId}.${ordinal}`
}

export function bearingRows(origin: BearingOrigin, originId: string, entries: readonly BearingEntry[]): Bearing[] {
  return entries.map((entry, index) => {
    const id = bearingId(origin, originId, index + 1)
    return {
      id,
      findingId: origin === 'finding' ? originId : null,
      eventId: origin === 'event' ? originId : null,
      commitmentId: origin === 'commitment' ? originId : null,
      strandId: origin === 'strand' ? originId : null,
      programmeId: origin === 'programme' ? originId : null,
      onRecommendationId: 'recommendation' in entry ? entry.recommendation : null,
      onStrandId: 'strand' in entry ? entry.strand : null,
      basis: entry.basis,
      note: entry.note,
      citationId: 'cite' in entry ? citationId('bearing', id) : null,
    }
  })
}

/** The citations of those bearings that stand in a source. */
export function bearingCitations(
  origin: BearingOrigin,
  originId: string,
  entries: readonly BearingEntry[],
): Citation[] {
  return entries.flatMap((entry, index) =>
    'cite' in entry ? citationsOf('bearing', bearingId(origin, originId, index + 1), entry.cite) : [],
  )
}

export { bases }
