import hypergeometric from '@stdlib/stats-base-dists-hypergeometric-pmf'
import type { Share } from './two-proportion-test'

/** Tables as likely as the observed one count as such though rounding parts them. */
const asLikely = 1 + 1e-7

/**
 * Fisher's exact test of a 2 × 2 table, two-sided: the sum of the probabilities, given the margins, of all tables no
 * likelier than the observed one (the definition of R's fisher.test; the other, twice the smaller tail, is not used).
 * Source: Fisher (1935), The Design of Experiments. 3 of 4 against 1 of 4: 34/70 = 0.4857.
 * Null where a side is empty or nothing varies.
 */
export function fisherTest(first: Share, second: Share): { p: number } | null {
  const n = first.n + second.n
  const positive = first.positive + second.positive
  if (first.n === 0 || second.n === 0 || positive === 0 || positive === n) return null
  const fewest = Math.max(0, positive - second.n)
  const most = Math.min(first.n, positive)
  const likelihoods = Array.from({ length: most - fewest + 1 }, (_, step) =>
    hypergeometric(fewest + step, n, positive, first.n),
  )
  const bound = (likelihoods[first.positive - fewest] ?? 0) * asLikely
  const sum = likelihoods.reduce((total, likelihood) => (likelihood <= bound ? total + likelihood : total), 0)
  return { p: Math.min(1, sum) }
}
