import { z } from 'zod'
import { citationEntries, citationId } from './citation'
import { id, text } from './text'

/** Which way is better. */
export const polarities = ['higher', 'lower', 'neither'] as const
export type Polarity = (typeof polarities)[number]

export const measureEntry = z.strictObject({
  id,
  commitment: id,
  title: text,
  definition: text,
  unit: text,
  polarity: z.enum(polarities),
  frequency: text,
  target: text.nullable(),
  tolerance: text.nullable(),
  cite: citationEntries,
})
export type MeasureEntry = z.infer<typeof measureEntry>

/** A measure of the plan: definition, unit and which way is better. The record starts with none. */
export type Measure = {
  id: string
  commitmentId: string
  title: string
  definition: string
  unit: string
  polarity: Polarity
  frequency: string
  target: string | null
  tolerance: string | null
  citationId: string
}

export function measureRow(entry: MeasureEntry): Measure {
  return {
    id: entry.id,
    commitmentId: entry.commitment,
    title: entry.title,
    definition: entry.definition,
    unit: entry.unit,
    polarity: entry.polarity,
    frequency: entry.frequency,
    target: entry.target,
    tolerance: entry.tolerance,
    citationId: citationId('measure', entry.id),
  }
}
