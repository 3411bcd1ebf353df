import { cohensH } from './cohens-h'
import { fisherTest } from './fisher-test'
import type { GroupTest } from './group-test'
import { twoProportionTest, type Share } from './two-proportion-test'

/** The least of the four expected counts of the 2 × 2 table. */
function leastExpected(first: Share, second: Share): number {
  const n = first.n + second.n
  const positive = first.positive + second.positive
  return (Math.min(first.n, second.n) * Math.min(positive, n - positive)) / n
}

const isUniform = ({ positive, n }: Share): boolean => positive === 0 || positive === n

/**
 * Whether two groups answer an item positively in different shares: the pooled two-proportion z test, or Fisher's
 * where an expected count is under 5 on either side. Without finite population correction: the question is whether
 * the difference is more than one process gives. Null where nothing varies within either side, be it that all of one
 * and none of the other are positive: both variances are 0, as for themes and indices.
 */
export function itemTest(first: Share, second: Share): GroupTest | null {
  const normal = twoProportionTest(first, second)
  if (normal === null || (isUniform(first) && isUniform(second))) return null
  const effect = cohensH(first.positive / first.n, second.positive / second.n)
  if (leastExpected(first, second) >= 5) return { test: 'two-proportion z', statistic: normal.z, p: normal.p, effect }
  const exact = fisherTest(first, second)
  return exact && { test: 'Fisher', statistic: null, p: exact.p, effect }
}
