import type { Answer, Scale } from './scale'
import { percent } from './tally'

export type DistributionRow = { score: number; count: number; percent: number | null }

/**
 * How many chose each point of the scale, from the least to the greatest, with its percentage of the valid answers
 * (points, 0–100; null where nobody answered). A point that nobody chose has a row with a count of 0.
 */
export function distributionOf(answers: readonly Answer[], { min, max }: Scale): DistributionRow[] {
  const valid = answers.filter((answer) => answer !== null)
  return Array.from({ length: max - min + 1 }, (_, step) => {
    const score = min + step
    const count = valid.filter((answer) => answer === score).length
    return { score, count, percent: percent(count, valid.length) }
  })
}
