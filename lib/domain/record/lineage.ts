import { z } from 'zod'
import { citationEntries, citationId } from './citation'
import { bases, id, text, type Basis } from './text'

export const lineageTypes = ['restated', 'narrowed', 'broadened', 'merged', 'split', 'carried', 'new'] as const
export type LineageType = (typeof lineageTypes)[number]

export const lineageEntry = z.strictObject({
  id,
  from: id,
  to: id,
  type: z.enum(lineageTypes),
  basis: z.enum(bases),
  note: text,
  cite: citationEntries,
})
export type LineageEntry = z.infer<typeof lineageEntry>

/** How a later recommendation joins an earlier one. */
export type Lineage = {
  id: string
  fromRecommendationId: string
  toRecommendationId: string
  type: LineageType
  basis: Basis
  note: string
  citationId: string
}

export function lineageRow(entry: LineageEntry): Lineage {
  return {
    id: entry.id,
    fromRecommendationId: entry.from,
    toRecommendationId: entry.to,
    type: entry.type,
    basis: entry.basis,
    note: entry.note,
    citationId: citationId('lineage', entry.id),
  }
}
