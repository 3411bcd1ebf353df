import { adjustedForFamily } from './false-discovery'
import type { GroupTest } from './group-test'

export type Verdict = 'higher' | 'lower' | 'no difference' | 'not tested' | 'hidden'

export type MeasureKind = 'item' | 'theme' | 'index'

/** Below this many people on either side nothing is tested. */
export const smallestTested: Record<MeasureKind, number> = { item: 30, theme: 20, index: 10 }

/** The false discovery rate that a family is held to. */
export const falseDiscoveryRate = 0.05

/** One pair of a comparison: of a kind, on how many people each side, and its test if one could be done. */
export type TestedPair = { kind: MeasureKind; nUnit: number; nRest: number; test: GroupTest | null }

export type Decided = { test: GroupTest | null; q: number | null; verdict: Verdict }

/**
 * The verdict on every pair of one comparison, in its order. Hidden pairs are null and stay 'hidden', without figures.
 * Items, themes and indices are a family each, made of the pairs that are tested: with enough people on both sides
 * and something that varies. Higher or lower where q ≤ 0.05.
 * @param smallest people needed on each side
 */
export function verdictsOn(
  pairs: readonly (TestedPair | null)[],
  smallest: Record<MeasureKind, number> = smallestTested,
): Decided[] {
  const tests = pairs.map((pair) => {
    const enough = pair !== null && Math.min(pair.nUnit, pair.nRest) >= smallest[pair.kind]
    return enough ? pair.test : null
  })
  const adjusted = new Map<number, number>()
  for (const kind of ['item', 'theme', 'index'] as const) {
    const family = tests.flatMap((test, place) => (test !== null && pairs[place]?.kind === kind ? [{ place, p: test.p }] : []))
    adjustedForFamily(family.map(({ p }) => p)).forEach((q, index) => {
      const member = family[index]
      if (member !== undefined) adjusted.set(member.place, q)
    })
  }
  return pairs.map((pair, place) => {
    const test = tests[place] ?? null
    const q = adjusted.get(place) ?? null
    if (pair === null) return { test: null, q: null, verdict: 'hidden' }
    if (test === null || q === null) return { test: null, q: null, verdict: 'not tested' }
    if (q > falseDiscoveryRate) return { test, q, verdict: 'no difference' }
    return { test, q, verdict: test.effect > 0 ? 'higher' : 'lower' }
  })
}
