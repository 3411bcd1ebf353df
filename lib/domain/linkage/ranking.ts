import type { Evidence } from './reading'
import type { Draw } from './draw'

/** Answers of one reporting group in one seizure, and who may have written them. */
export type Block = {
  /** Responses by name. */
  responses: string[]
  /** Who had answered by then, in the order of answering. */
  people: number[]
  /** For each response the place in `people` of who wrote it. */
  truth: number[]
}

/** What an attacker makes of a block. */
export type RankedBlock = {
  /** By response and person: the person's rank for that response, from 0 (surely) to 1, ties in the middle. */
  ranks: Float32Array
  size: number
  truth: Int32Array
  /** Responses whose first-ranked person, drawn among equals, wrote it. */
  matched: number
}

/**
 * Ranks the people of a block for each of its responses. An order puts the first response beside the first person:
 * who stands nearer ranks higher. What a reading does not know counts as the earliest; `reversed` turns it round.
 */
export function rankBlock(block: Block, evidence: Evidence, reversed: boolean, draw: Draw): RankedBlock {
  const size = block.people.length
  const ranks = new Float32Array(block.responses.length * size)
  const spans = evidence.kind === 'order' ? spansOf(block.responses, evidence.values, reversed) : []
  let matched = 0
  for (const [row, response] of block.responses.entries()) {
    const costs =
      evidence.kind === 'order'
        ? block.people.map((_, place) => distance(place, spans[row]))
        : block.people.map((person) => (evidence.sets.get(response)?.has(person) ? 0 : 1))
    ranks.set(midRanks(costs), row * size)
    const least = Math.min(...costs)
    const first = [...costs.keys()].filter((place) => costs[place] === least)
    if (first[draw(first.length)] === block.truth[row]) matched += 1
  }
  return { ranks, size, truth: Int32Array.from(block.truth), matched }
}

type Span = { from: number; to: number }

/** The places that each response takes among all of them; equals share theirs. */
function spansOf(responses: readonly string[], values: ReadonlyMap<string, number>, reversed: boolean): Span[] {
  const sign = reversed ? -1 : 1
  const keys = responses.map((response) => sign * (values.get(response) ?? -Infinity))
  const sorted = [...keys].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  const spans = new Map<number, Span>()
  for (const [place, key] of sorted.entries()) spans.set(key, { from: spans.get(key)?.from ?? place, to: place })
  return keys.map((key) => spans.get(key) ?? { from: 0, to: responses.length - 1 })
}

function distance(place: number, span: Span | undefined): number {
  if (span === undefined || (place >= span.from && place <= span.to)) return 0
  return place < span.from ? span.from - place : place - span.to
}

/** Ranks from the least cost, halves for ties, so that their mean is exactly ½. */
function midRanks(costs: readonly number[]): number[] {
  const sorted = [...costs].sort((one, other) => one - other)
  const first = new Map<number, number>()
  const count = new Map<number, number>()
  for (const [place, cost] of sorted.entries()) {
    if (!first.has(cost)) first.set(cost, place)
    count.set(cost, (count.get(cost) ?? 0) + 1)
  }
  return costs.map((cost) => ((first.get(cost) ?? 0) + (count.get(cost) ?? 1) / 2) / costs.length)
}
