import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance with a seed: the same numbers on every machine (xoroshiro128+ of pure-rand 8). */
export type Draw = {
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number
  /** True with this probability. */
  chance: (probability: number) => boolean
  /** One of these, in proportion to their weights. */
  weighted: (weights: readonly number[]) => number
}

export function drawFrom(seed: number): Draw {
  const generator = xoroshiro128plus(seed)
  const unit = () => uniformInt(generator, 0, 0x3fffffff) / 0x40000000
  return {
    whole: (least, most) => uniformInt(generator, least, most),
    chance: (probability) => unit() < probability,
    weighted: (weights) => {
      let left = unit() * weights.reduce((sum, weight) => sum + weight, 0)
      return Math.max(0, weights.findIndex((weight) => (left -= weight) < 0))
    },
  }
}
