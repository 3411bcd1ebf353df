import type { Draw } from './draw'
import { holm } from './holm'
import { permutedSums } from './permutation'
import { poissonUpperBound, poissonUpperTail } from './poisson'
import { type RankedBlock, rankBlock } from './ranking'
import { type Channel, channels, type Reading, readings } from './reading'
import { blocksOf, type SeizedWave } from './seized-wave'

/** How an attacker reads one channel: which reading, which way round, in which seizure (5 is after close). */
export type Plan = { reading: Reading; reversed: boolean; seizure: number }

export type ChannelResult = {
  channel: Channel
  plan: Plan
  /** Everybody who answered, and those whose answers the seizure held. */
  people: number
  seen: number
  /** Exact matches, what chance gives (one a group), and the share of people matched above it at most (99 %). */
  matched: number
  chance: number
  matchedP: number
  matchedMost: number
  /** Mean rank of the true writer: 0 surely, ½ by chance; the least it may be (99 %). Unseen answers count as ½. */
  meanRank: number
  rankP: number
  rankLeast: number
  /** Whether either test rejects chance, after Holm over the channels. */
  rejected: boolean
}

export const alpha = 0.001
const oneSided99 = 2.326348
/** What may be left over at most: share of people matched above chance, and the least mean rank. */
export const bounds = { matched: 0.005, rank: 0.48 } as const

/**
 * What the attacker learns on waves of his own: for each channel the plan that told most. The files that he attacks
 * have no part in the choice, so each channel is one test.
 */
export function practised(waves: readonly SeizedWave[], draw: Draw): Plan[] {
  return channels.map((channel) => {
    const plans = readings
      .filter((reading) => reading.channel === channel)
      .flatMap((reading) => [false, true].flatMap((reversed) => Array.from({ length: 6 }, (_, seizure) => ({ reading, reversed, seizure }))))
    const told = plans.map((plan) => ({ plan, tells: tells(waves.flatMap((wave) => rankedBlocks(wave, plan, draw))) }))
    return told.reduce((best, one) => (one.tells > best.tells ? one : best)).plan
  })
}

/** Attacks waves with one plan a channel. */
export function attack(waves: readonly SeizedWave[], plans: readonly Plan[], permutations: number, draw: Draw): ChannelResult[] {
  const people = waves.reduce((sum, { truth }) => sum + truth.size, 0)
  const measured = plans.map((plan) => {
    const ranking = waves.flatMap((wave) => rankedBlocks(wave, plan, draw))
    const sum = permutedSums([ranking], permutations, draw)[0]
    if (sum === undefined) throw new RangeError('There is nothing to attack')
    const seen = ranking.reduce((total, { truth }) => total + truth.length, 0)
    const matched = ranking.reduce((total, block) => total + block.matched, 0)
    const asLow = sum.permuted.filter((value) => value <= sum.observed + 1e-9).length
    const meanRank = (sum.observed + (people - seen) / 2) / people
    return {
      channel: plan.reading.channel, plan, people, seen, matched,
      chance: ranking.length,
      matchedP: poissonUpperTail(matched, ranking.length),
      matchedMost: Math.min(1, Math.max(0, (poissonUpperBound(matched, 0.01) - ranking.length) / people)),
      meanRank,
      rankP: (asLow + 1) / (permutations + 1),
      rankLeast: meanRank - (oneSided99 * deviation(sum.permuted)) / people,
    }
  })
  const [exact, rank] = [holm(measured.map(({ matchedP }) => matchedP)), holm(measured.map(({ rankP }) => rankP))]
  return measured.map((one, index) => ({ ...one, rejected: Math.min(exact[index] ?? 1, rank[index] ?? 1) <= alpha }))
}

/** Whether the bounds hold, beside that nothing rejects. Only pools of thousands can be within them. */
export function withinBounds({ matchedMost, rankLeast }: ChannelResult): boolean {
  return matchedMost <= bounds.matched && rankLeast >= bounds.rank
}

function rankedBlocks(wave: SeizedWave, { reading, reversed, seizure }: Plan, draw: Draw): RankedBlock[] {
  const files = wave.seizures[seizure]
  if (files === undefined) return []
  const evidence = reading.read(files, wave.known)
  return blocksOf(wave, files).map((block) => rankBlock(block, evidence, reversed, draw))
}

/** How far from chance a plan came, in standard deviations, by matches or by rank. */
function tells(blocks: readonly RankedBlock[]): number {
  const seen = blocks.reduce((sum, { truth }) => sum + truth.length, 0)
  if (seen === 0) return 0
  const matched = blocks.reduce((sum, block) => sum + block.matched, 0)
  const ranks = blocks.reduce((sum, { ranks: all, size, truth }) => sum + truth.reduce((part, person, row) => part + (all[row * size + person] ?? 0), 0), 0)
  const byMatches = (matched - blocks.length) / Math.sqrt(blocks.length)
  return Math.max(byMatches, (seen / 2 - ranks) / Math.sqrt(seen / 12))
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
