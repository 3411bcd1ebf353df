import { intervalOf } from './interval'
import { marginOfError } from './margin'
import { mean } from './moments'
import { fivePoints, type Answer } from './scale'
import { percent, tallyOf } from './tally'

export type LgeeiItem = {
  item: number
  n: number
  mean: number | null
  percentPositive: number | null
  percentNegative: number | null
  margin: number | null
  low: number | null
  high: number | null
}

/** The six items, each for itself, and the response. There is no total, and none may be made. */
export type LgeeiReturn = {
  items: LgeeiItem[]
  responses: number
  workforce: number
  /** Responses as a percentage of the whole workforce, which is what the LGA asks for; null of no workforce. */
  responseRate: number | null
}

/**
 * What is reported of the Local Government Employee Engagement Index: its items on five points, in the order of the
 * instrument, and the response rate as a share of the workforce. The Local Government Association decided against a
 * composite score, so a subset of the items is as good a return as all six.
 * Missing answers are left out item by item. Percentages, margin (95 %, with the finite population correction) and
 * interval are in points.
 */
export function lgeeiReturn(items: readonly (readonly Answer[])[], responses: number, workforce: number): LgeeiReturn {
  return {
    items: items.map((answers, index) => {
      const { n, positive, negative } = tallyOf(answers, fivePoints)
      const interval = intervalOf(positive, n, workforce)
      return {
        item: index + 1,
        n,
        mean: mean(answers.filter((answer) => answer !== null)),
        percentPositive: percent(positive, n),
        percentNegative: percent(negative, n),
        margin: n === 0 ? null : marginOfError(positive / n, n, workforce),
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      }
    }),
    responses,
    workforce,
    responseRate: percent(responses, workforce),
  }
}
