import { z } from 'zod'
import { citationEntries } from './citation'
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

export { bases }
