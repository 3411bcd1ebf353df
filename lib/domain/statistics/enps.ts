import { populationCorrection, z95 } from './margin'
import type { Answer } from './scale'

export type Enps = {
  n: number
  promoters: number
  passives: number
  detractors: number
  /** −100 to 100; null of nobody. */
  score: number | null
  /** In points of the score; null of nobody. */
  standardError: number | null
}

/**
 * The employee net promoter score of answers on 0–10: 100 (#9–10 − #0–6)/n, with SE = 100 √((p + d − (p − d)²)/n).
 * Source: Reichheld (2003); the error is that of the mean of +1, 0 and −1 with n. Missing answers are not counted.
 */
export function enpsOf(answers: readonly Answer[]): Enps {
  const valid = answers.filter((answer) => answer !== null)
  const n = valid.length
  const promoters = valid.filter((answer) => answer >= 9).length
  const detractors = valid.filter((answer) => answer <= 6).length
  const counts = { n, promoters, passives: n - promoters - detractors, detractors }
  if (n === 0) return { ...counts, score: null, standardError: null }
  const balance = (promoters - detractors) / n
  return {
    ...counts,
    score: (100 * (promoters - detractors)) / n,
    standardError: 100 * Math.sqrt(Math.max(0, (promoters + detractors) / n - balance ** 2) / n),
  }
}

/** The 95 % margin of an eNPS, in points of the score: z SE √((N − n)/(N − 1)); null of nobody. */
export function enpsMargin({ n, standardError }: Enps, population: number | null): number | null {
  return standardError === null ? null : z95 * standardError * populationCorrection(n, population)
}

/** What each respondent adds to the score: 100 a promoter, 0 a passive, −100 a detractor. Their mean is the score. */
export function enpsContributions(answers: readonly Answer[]): (number | null)[] {
  return answers.map((answer) => {
    if (answer === null) return null
    if (answer >= 9) return 100
    return answer <= 6 ? -100 : 0
  })
}
