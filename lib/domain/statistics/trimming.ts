import { marginsReached, rake, type MissedMargin, type Raking, type RakingMargin } from './raking'

export const trimBounds = { least: 0.3, most: 3 }

const clip = (weight: number): number => Math.min(trimBounds.most, Math.max(trimBounds.least, weight))

/** Weights within the bounds whose mean is 1: those inside are scaled by one factor, found by halving. */
function withinBounds(weights: readonly number[]): number[] {
  const meanAt = (factor: number) => weights.reduce((sum, weight) => sum + clip(weight * factor), 0) / weights.length
  let [low, high] = [0, 2 * trimBounds.most]
  while (meanAt(high) < 1 && high < 1e9) high *= 2
  for (let halving = 0; halving < 200; halving += 1) {
    const middle = (low + high) / 2
    if (meanAt(middle) < 1) low = middle
    else high = middle
  }
  return weights.map((weight) => clip(weight * high))
}

/** A share of the population that the trimmed weights miss by more than this, in points, is printed. */
const missed = 1e-6

/**
 * Trims raked weights to 0.3–3, rakes once more from there, and holds what that takes outside the bounds to them again
 * (with a single margin raking undoes the trimming exactly). Mean 1; the margins that are missed then are given back.
 */
export function trim(
  raking: Extract<Raking, { ok: true }>, margins: readonly RakingMargin[],
): { ok: true; weights: number[]; missed: MissedMargin[] } | Extract<Raking, { ok: false }> {
  const again = rake(margins, raking.weights.map(clip))
  if (!again.ok) return again
  const inside = again.weights.filter((_, person) => raking.raked[person])
  const bounded = inside.every((weight) => weight === clip(weight)) ? inside : withinBounds(inside)
  let next = 0
  const weights = again.weights.map((weight, person) => (raking.raked[person] ? (bounded[next++] ?? weight) : weight))
  const reached = marginsReached(weights, margins, raking.raked)
  return { ok: true, weights, missed: reached.filter((row) => Math.abs(row.reached - row.wanted) > missed) }
}
