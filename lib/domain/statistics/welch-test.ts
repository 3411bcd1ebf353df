import tCdf from '@stdlib/stats-base-dists-t-cdf'
import type { GroupTest } from './group-test'
import { mean, variance } from './moments'

/**
 * Welch's t test of two means with unequal variances, two-sided, degrees of freedom by Welch and Satterthwaite.
 * Source: Welch (1947), Biometrika 34. The sleep data of Student (1908): t = −1.8608, df = 17.776, p = 0.07939.
 * The effect is Cohen's d: the difference over the pooled standard deviation.
 * Null with fewer than two values on a side, or where both variances are 0.
 */
export function welchTest(
  first: readonly number[], second: readonly number[],
): (GroupTest & { degreesOfFreedom: number }) | null {
  const [mean1, mean2] = [mean(first), mean(second)]
  const [variance1, variance2] = [variance(first), variance(second)]
  if (mean1 === null || mean2 === null || variance1 === null || variance2 === null) return null
  return welchOf({ n: first.length, mean: mean1, variance: variance1 }, { n: second.length, mean: mean2, variance: variance2 })
}

/** Of one side no more than these is needed. */
export type MeanAndVariance = { n: number; mean: number; variance: number }

/** The same test of what was told of two groups. */
export function welchOf(
  { n: n1, mean: mean1, variance: variance1 }: MeanAndVariance, { n: n2, mean: mean2, variance: variance2 }: MeanAndVariance,
): (GroupTest & { degreesOfFreedom: number }) | null {
  if (n1 < 2 || n2 < 2 || (variance1 === 0 && variance2 === 0)) return null
  const [error1, error2] = [variance1 / n1, variance2 / n2]
  const t = (mean1 - mean2) / Math.sqrt(error1 + error2)
  const degreesOfFreedom = (error1 + error2) ** 2 / (error1 ** 2 / (n1 - 1) + error2 ** 2 / (n2 - 1))
  const pooled = Math.sqrt(((n1 - 1) * variance1 + (n2 - 1) * variance2) / (n1 + n2 - 2))
  return {
    test: 'Welch t',
    statistic: t,
    degreesOfFreedom,
    p: Math.min(1, 2 * tCdf(-Math.abs(t), degreesOfFreedom)),
    effect: (mean1 - mean2) / pooled,
  }
}
