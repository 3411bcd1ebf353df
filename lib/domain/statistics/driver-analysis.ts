import type { Matrix } from 'ml-matrix'
import { bootstrapIntervals, bundlesOf, mostBundles, type Draw } from './bootstrap'
import { completeCases } from './complete-cases'
import { correlationsAt, momentsOf } from './correlation'
import { relativeWeights } from './relative-weights'
import type { Answer } from './scale'
import { shapleyValues } from './shapley'

export type Driver = {
  /** In units of R². */
  relativeWeight: number
  /** The part of R², from 0 to 1. */
  share: number
  /** Shapley's value in units of R²; null with more than twelve predictors. */
  lmg: number | null
  /** The bootstrap's 95 % interval of the relative weight; it never crosses 0 and is no test. */
  low: number | null
  high: number | null
}

export type DriverRefusal = 'too few complete cases' | 'singular' | 'explains too little'

export type DriverAnalysis = { n: number; needed: number } & (
  | { ok: true; rSquared: number; drivers: Driver[]; draws: number; bundles: number; unusableDraws: number }
  | { ok: false; refusal: DriverRefusal; rSquared: number | null }
)

/** Below it the whole model says too little for its parts to be read. */
export const leastRSquared = 0.1

/** Twice what the bootstrap keeps in memory, in numbers: 160 MB. */
const mostMoments = 4e7

export function smallestForDrivers(predictors: number): number {
  return Math.max(100, 10 * predictors)
}

function outcomeAndPredictors(all: Matrix): { between: Matrix; withOutcome: number[] } {
  return {
    between: all.subMatrix(1, all.rows - 1, 1, all.columns - 1),
    withOutcome: all.getRow(0).slice(1),
  }
}

/**
 * What goes with an outcome (not: what causes it): relative weights with bootstrap intervals, and Shapley's values.
 * Complete cases only. Refused below max(100, 10p) of them, where a predictor is made of others or does not vary
 * ('singular'), and where R² is under 0.1.
 * @param draws usable samples asked for
 * @param needed complete cases asked for
 */
export function analyseDrivers(
  outcome: readonly Answer[],
  predictors: readonly (readonly Answer[])[],
  { draw, draws, needed = smallestForDrivers(predictors.length) }: { draw: Draw; draws: number; needed?: number },
): DriverAnalysis {
  const variables = completeCases([outcome, ...predictors])
  const n = variables[0]?.length ?? 0
  const size = { n, needed }
  // Two cases always lie on a line, whatever was asked for.
  if (n < Math.max(needed, predictors.length + 2)) return { ...size, ok: false, refusal: 'too few complete cases', rSquared: null }
  const { bundleOf, bundles } = bundlesOf(n, draw, Math.min(mostBundles, Math.floor(mostMoments / variables.length ** 2)))
  const moments = momentsOf(variables, bundleOf, bundles)
  const { between, withOutcome } = outcomeAndPredictors(correlationsAt(moments, Int32Array.from({ length: bundles }, (_, bundle) => bundle)))
  const result = relativeWeights(between, withOutcome)
  if (result === null) return { ...size, ok: false, refusal: 'singular', rSquared: null }
  const { weights, rSquared } = result
  if (rSquared < leastRSquared) return { ...size, ok: false, refusal: 'explains too little', rSquared }
  const lmg = shapleyValues(between, withOutcome)
  const { intervals, draws: drawn, unusable } = bootstrapIntervals(bundles, draws, draw, (places) => {
    const sample = outcomeAndPredictors(correlationsAt(moments, places))
    return relativeWeights(sample.between, sample.withOutcome)?.weights ?? null
  })
  const drivers = weights.map((relativeWeight, place) => ({
    relativeWeight,
    share: relativeWeight / rSquared,
    lmg: lmg?.[place] ?? null,
    low: intervals?.[place]?.low ?? null,
    high: intervals?.[place]?.high ?? null,
  }))
  return { ...size, ok: true, rSquared, drivers, draws: drawn, bundles, unusableDraws: unusable }
}
