import { designEffect } from '../design-effect'
import { marginsReached, rake, type MissedMargin, type RakingMargin, type RakingRefusal } from '../raking'
import { trim } from '../trimming'
import { weightedShare, type WeightedShare } from '../weighted-share'
import type { Measures } from './measures'

/** Weighted figures of the agreement items; null where a stratum is too small to be shown. */
export type WeightedItem = { code: string } & WeightedShare

export type Weighting = {
  weights: number[]
  passes: number
  trimmed: boolean
  designEffect: number | null
  /** Respondents who did not say every characteristic: they weigh 1, outside the raking. */
  outside: number
  reached: MissedMargin[]
  missed: MissedMargin[]
  items: WeightedItem[] | null
}

/**
 * Rakes to the margins and says what came of it. Weighted figures stand beside the raw ones only where every stratum
 * used has as many answers as the threshold asks.
 */
export function weightingOf(
  margins: RakingMargin[], measures: Measures, { trimmed, population, threshold }: { trimmed: boolean; population: number | null; threshold: number },
): { ok: true; weighting: Weighting } | { ok: false; refusal: RakingRefusal } {
  const raking = rake(margins)
  if (!raking.ok) return raking
  const held = trimmed ? trim(raking, margins) : { ok: true as const, weights: raking.weights, missed: [] }
  if (!held.ok) return held
  const { weights, missed } = held
  const releasable = margins.every(({ categories, population: counts }) =>
    [...counts].every(([category, count]) => count === 0 || categories.filter((own) => own === category).length >= threshold),
  )
  return {
    ok: true,
    weighting: {
      weights,
      passes: raking.passes,
      trimmed,
      designEffect: designEffect(weights),
      outside: raking.raked.filter((inside) => !inside).length,
      reached: marginsReached(weights, margins, raking.raked),
      missed,
      items: releasable
        ? measures.items.map(({ code, answers, scale }) => ({ code, ...weightedShare(answers, weights, scale, population) }))
        : null,
    },
  }
}
