import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Draw } from './bootstrap'

/** What a report prints, so that anybody can draw the same. */
export const generatorName = 'xoroshiro128+ of pure-rand 8, uniformInt'

/** The same numbers for the same seed, on every machine. */
export function seededDraw(seed: number): Draw {
  const generator = xoroshiro128plus(seed)
  return (below) => uniformInt(generator, 0, below - 1)
}
