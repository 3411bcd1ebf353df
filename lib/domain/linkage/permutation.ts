import { type Draw, shuffle } from './draw'
import type { RankedBlock } from './ranking'

/** Sums of ranks over all blocks: as they are, and under random exchanges of the writers within each block. */
export type RankSums = { observed: number; permuted: Float64Array }

/**
 * Exchanges within each block who wrote what, `times` times, and sums the true writers' ranks each time; the same
 * exchanges for every list in `rankings`, whose blocks are the same.
 */
export function permutedSums(rankings: readonly (readonly RankedBlock[])[], times: number, draw: Draw): RankSums[] {
  const sums = rankings.map((blocks) => ({
    observed: blocks.reduce((sum, block) => sum + sumOf(block, block.truth), 0),
    permuted: new Float64Array(times),
  }))
  const count = rankings[0]?.length ?? 0
  for (let index = 0; index < count; index += 1) {
    const blocks = rankings.map((ranking) => ranking[index])
    const places = Int32Array.from({ length: blocks[0]?.size ?? 0 }, (_, place) => place)
    for (let time = 0; time < times; time += 1) {
      shuffle(places, draw)
      for (const [which, block] of blocks.entries()) {
        const sum = sums[which]
        if (block !== undefined && sum !== undefined) sum.permuted[time] = (sum.permuted[time] ?? 0) + sumOf(block, places)
      }
    }
  }
  return sums
}

/** `writers` may be longer than the block has responses: then some people's answers are not there yet. */
function sumOf({ ranks, size, truth }: RankedBlock, writers: Int32Array): number {
  let sum = 0
  for (let row = 0; row < truth.length; row += 1) sum += ranks[row * size + (writers[row] ?? 0)] ?? 0
  return sum
}
