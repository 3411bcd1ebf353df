import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A whole number from 0 to one below. */
export type Draw = (below: number) => number

/** What a report prints, so that anybody can draw the same. */
export const generatorName = 'xoroshiro128+ of pure-rand 8, uniformInt'

/** The same numbers for the same seed, on every machine. */
export function seededDraw(seed: number): Draw {
  const generator = xoroshiro128plus(seed)
  return (below) => uniformInt(generator, 0, below - 1)
}

/** A number in [0, 1). */
export function fraction(draw: Draw): number {
  return draw(2 ** 30) / 2 ** 30
}

/** Puts a list in a random order, in place (Fisher and Yates). */
export function shuffle<List extends { [index: number]: number; readonly length: number }>(list: List, draw: Draw): List {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1)
    const kept = list[last] ?? 0
    list[last] = list[other] ?? 0
    list[other] = kept
  }
  return list
}
