import { designEffect } from './design-effect'
import { marginOfError } from './margin'
import { leaningOf, type Answer, type Scale } from './scale'

export type WeightedShare = {
  n: number
  percentPositive: number | null
  percentNegative: number | null
  designEffect: number | null
  /** The margin of the weighted percentage, widened by √deff; in points. */
  margin: number | null
}

/**
 * One item with weights: the weighted percentages (points) over who answered validly, and the 95 % margin with finite
 * population correction times the root of the design effect of their weights. The raw figure stays the headline.
 */
export function weightedShare(
  answers: readonly Answer[], weights: readonly number[], scale: Scale, population: number | null,
): WeightedShare {
  const sums = { positive: 0, neutral: 0, negative: 0 }
  const own: number[] = []
  answers.forEach((answer, person) => {
    const weight = weights[person]
    if (answer === null || weight === undefined) return
    own.push(weight)
    sums[leaningOf(answer, scale)] += weight
  })
  const all = own.reduce((total, weight) => total + weight, 0)
  const deff = designEffect(own)
  if (all === 0 || deff === null) return { n: own.length, percentPositive: null, percentNegative: null, designEffect: null, margin: null }
  const margin = marginOfError(Math.min(1, sums.positive / all), own.length, population)
  return {
    n: own.length,
    percentPositive: (100 * sums.positive) / all,
    percentNegative: (100 * sums.negative) / all,
    designEffect: deff,
    margin: margin === null ? null : margin * Math.sqrt(deff),
  }
}
