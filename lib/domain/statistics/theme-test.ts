import { cohensH } from './cohens-h'
import type { GroupTest } from './group-test'
import type { ThemeAnswers } from './theme'
import { twoSided } from './two-proportion-test'

type Pooled = { share: number; variance: number }

/** A residual of rounding alone. */
const nothing = 1e-12

/**
 * A theme's pooled share and the variance of it with the respondent as the unit: people answer several items alike,
 * so items are no independent witnesses. e = positive − T·valid, Var T = n/(n − 1) Σe² / (Σvalid)²: the linearised
 * variance of a ratio (Cochran 1977, chapter 6). Null of fewer than two people.
 */
export function pooledShare(people: readonly ThemeAnswers[]): Pooled | null {
  const n = people.length
  if (n < 2) return null
  const valid = people.reduce((sum, said) => sum + said.valid, 0)
  const share = people.reduce((sum, said) => sum + said.positive, 0) / valid
  const squares = people.reduce((sum, said) => {
    const residual = said.positive - share * said.valid
    return Math.abs(residual) < nothing ? sum : sum + residual ** 2
  }, 0)
  return { share, variance: ((n / (n - 1)) * squares) / valid ** 2 }
}

/**
 * Whether two groups are positive about a theme in different shares: the difference over √(V₁ + V₂), against the
 * normal distribution. Null with fewer than two people on a side, or where both variances are 0.
 */
export function themeTest(first: readonly ThemeAnswers[], second: readonly ThemeAnswers[]): GroupTest | null {
  const [one, two] = [pooledShare(first), pooledShare(second)]
  if (one === null || two === null || one.variance + two.variance === 0) return null
  const z = (one.share - two.share) / Math.sqrt(one.variance + two.variance)
  return { test: 'respondents', statistic: z, p: twoSided(z), effect: cohensH(one.share, two.share) }
}
