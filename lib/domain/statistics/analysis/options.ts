import type { Missing } from '../covariance'

/** What is asked of an analysis beside its tables. Null is: not asked. */
export type AnalysisOptions = {
  outcome: string | null
  predictors: string[] | null
  unit: string | null
  /** The fewest answers of a unit that may be shown. */
  threshold: number
  /** Stands in place of every smallest n: of tests, α and drivers. */
  minN: number | null
  missing: Missing
  trim: boolean
}

export const defaultOptions: AnalysisOptions = {
  outcome: null, predictors: null, unit: null, threshold: 10, minN: null, missing: 'listwise', trim: false,
}

/**
 * The bootstrap's seed and samples: fixed, so that the same tables give the same intervals. Of many predictors, each of
 * whose samples is slow, only as many as there must be.
 */
export const bootstrapPlan = { seed: 20191118, draws: 2000, manyPredictors: 20, drawsOfMany: 1000 }

/** Settings that are outside what a wave may be sealed with. */
export function optionProblems({ threshold, minN, trim }: AnalysisOptions, given: { margins: boolean }): string[] {
  const problems: string[] = []
  if (!Number.isInteger(threshold) || threshold < 5 || threshold > 20) {
    problems.push(`--threshold ${threshold}: is outside 5 to 20: write a whole number from 5 to 20`)
  }
  if (minN !== null && (!Number.isInteger(minN) || minN < 1)) {
    problems.push(`--min-n ${minN}: is no number of people: write a whole number, 1 or more`)
  }
  if (trim && !given.margins) problems.push('--trim: there are no weights without margins: add --margins MARGINS.csv')
  return problems
}
