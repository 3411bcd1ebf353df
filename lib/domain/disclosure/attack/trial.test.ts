import { describe, expect, it } from 'vitest'
import { solveHere } from '@/lib/platform/highs.mjs'
import { trial } from './trial'
import { isCaught, verdictOf } from './verdict'
import { theGate, weakGates } from './weak-gates'

// The short run of METHODS.md's disclosure test; `npm run disclosure:test` is the long one. Seeds are small organisations.
const seeds = [3, 6, 8, 9, 11]

describe('the disclosure test', () => {
  it('finds no breach of (A), (B) or (C), and most large groups shown', async () => {
    const trials = []
    for (const seed of seeds) trials.push(await trial(seed, theGate, solveHere))
    expect(trials.flatMap(({ proofs, thin }) => [...proofs, ...thin])).toEqual([])
    expect(verdictOf(trials)).toMatchObject({ organisations: seeds.length, refused: 0, breaches: { A: 0, B: 0, C: 0 }, safe: true })
    expect(verdictOf(trials).largeShown).toBeGreaterThanOrEqual(80)
  })

  it.each([
    ['primary suppression only', 6], ['two per line', 4], ['per-item suppression', 3], ['weighted beside raw', 6], ['p of the rest', 6],
    ['separate decisions per audience', 6], ['a re-cut tree', 6],
  ])('catches %s', async (name, seed) => {
    const gate = weakGates[name]
    if (gate === undefined) throw new Error('no such gate')
    expect(isCaught(await trial(seed, gate, solveHere))).toBe(true)
  })

  it('names every weak gate', () => {
    expect(Object.keys(weakGates)).toHaveLength(7)
  })
})
