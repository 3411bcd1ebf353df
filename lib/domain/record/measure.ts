/** A measure of the plan: definition, unit and which way is better. The record starts with none. */
export type Measure = {
  id: string
  commitmentId: string
  title: string
  definition: string
  unit: string
  polarity: 'higher' | 'lower' | 'neither'
  frequency: string
  target: string | null
  tolerance: string | null
  citationId: string
}
