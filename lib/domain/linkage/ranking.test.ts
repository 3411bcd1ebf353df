import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDraw, shuffle } from './draw'
import { permutedSums } from './permutation'
import { type Block, rankBlock } from './ranking'

const draw = seededDraw(7)
const names = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`)

function block(size: number, truth = Array.from({ length: size }, (_, place) => place)): Block {
  return { responses: names(size), people: Array.from({ length: size }, (_, id) => 100 + id), truth }
}
const inOrder = (size: number) => ({ kind: 'order' as const, values: new Map(names(size).map((name, place) => [name, place])) })

describe('a ranked block', () => {
  it('matches everybody where the order is the true one, and turned round as few as chance', () => {
    expect(rankBlock(block(20), inOrder(20), false, draw).matched).toBe(20)
    expect(rankBlock(block(20), inOrder(20), true, draw).matched).toBe(0)
  })

  it('ranks on average ½ over all people, whatever the evidence', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }), (size, values) => {
      const evidence = { kind: 'order' as const, values: new Map(names(size).flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]]))) }
      const { ranks } = rankBlock(block(size), evidence, false, draw)
      for (let row = 0; row < size; row += 1) {
        const mean = ranks.subarray(row * size, (row + 1) * size).reduce((sum, rank) => sum + rank, 0) / size
        expect(mean).toBeCloseTo(0.5, 5)
      }
    }))
  })

  it('knows nothing where the evidence says nothing, and one person where it names one', () => {
    const nothing = rankBlock(block(4), { kind: 'people', sets: new Map() }, false, draw)
    expect([...nothing.ranks]).toEqual(Array.from({ length: 16 }, () => 0.5))
    const one = rankBlock(block(4), { kind: 'people', sets: new Map([['r2', new Set([102])]]) }, false, draw)
    expect(one.ranks[2 * 4 + 2]).toBe(0.125)
  })

  it('matches one a group by chance', () => {
    let matched = 0
    for (let time = 0; time < 2_000; time += 1) {
      matched += rankBlock(block(12, shuffle(Array.from({ length: 12 }, (_, place) => place), draw)), inOrder(12), false, draw).matched
    }
    expect(matched / 2_000).toBeGreaterThan(0.9)
    expect(matched / 2_000).toBeLessThan(1.1)
  })
})

describe('exchanging writers', () => {
  const chance = (truth: number[], times = 2_000) => {
    const [sums] = permutedSums([[rankBlock(block(truth.length, truth), inOrder(truth.length), false, draw)]], times, draw)
    return sums!.permuted.filter((sum) => sum <= sums!.observed).length / times
  }

  it('finds the true order rare and a random one common', () => {
    expect(chance(Array.from({ length: 30 }, (_, place) => place))).toBe(0)
    expect(chance(shuffle(Array.from({ length: 30 }, (_, place) => place), seededDraw(3)))).toBeGreaterThan(0.01)
  })
})
