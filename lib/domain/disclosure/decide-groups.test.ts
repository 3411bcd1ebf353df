import { describe, expect, it } from 'vitest'
import { solveHere } from '@/lib/platform/highs.mjs'
import { decideGroups, type GroupToDecide } from './decide-groups'
import { hiddenReason } from './reason'

/** A group of which everybody answers each item, a third positively and a sixth negatively. */
function group(id: string, n: number, headcount: number | null = null, items = 1): GroupToDecide {
  return { id, responders: n, headcount, items: Array.from({ length: items }, () => ({ n, positive: Math.floor(n / 3), negative: Math.floor(n / 6) })) }
}

function whole(groups: readonly GroupToDecide[], headcount: number | null = null) {
  const items = (groups[0]?.items ?? []).map((_, item) => ({
    n: groups.reduce((sum, { items }) => sum + (items[item]?.n ?? 0), 0),
    positive: groups.reduce((sum, { items }) => sum + (items[item]?.positive ?? 0), 0),
    negative: groups.reduce((sum, { items }) => sum + (items[item]?.negative ?? 0), 0),
  }))
  return { responders: groups.reduce((sum, { responders = 0 }) => sum + responders, 0), headcount, items }
}

const codes = (groups: readonly GroupToDecide[]) => (groups[0]?.items ?? []).map((_, item) => `q${item + 1}`)
const decide = (groups: readonly GroupToDecide[], more = {}) => decideGroups({ items: codes(groups), whole: whole(groups), groups, ...more }, solveHere)

describe('decideGroups', () => {
  it('shows all where all are large enough', async () => {
    const { shown, withheldItems, wholeShown } = await decide([group('a', 10), group('b', 30), group('c', 200)])
    expect({ shown: [...shown], withheld: withheldItems.size, wholeShown }).toEqual({ shown: ['a', 'b', 'c'], withheld: 0, wholeShown: true })
  })

  it('hides a neighbour with a small group, and says of both the same', async () => {
    const { shown, reason } = await decide([group('a', 8, 40), group('b', 35, 60), group('c', 90, 120), group('d', 90, 130)])
    expect([...shown]).toEqual(['c', 'd'])
    expect([reason('a', 'q1'), reason('b', 'q1'), reason('c', 'q1')]).toEqual([hiddenReason, hiddenReason, null])
  })

  it('lets nobody foresee which neighbour goes, though it is more often a small one', async () => {
    const groups = [group('a', 8, 40), group('b', 35, 60), group('c', 55, 70), group('d', 90, 130)]
    const hidden = new Map<string, number>()
    for (let secret = 0; secret < 40; secret++) {
      const { shown } = await decide(groups, { secret: String(secret) })
      expect(shown).not.toContain('a')
      for (const { id } of groups) if (!shown.has(id)) hidden.set(id, (hidden.get(id) ?? 0) + 1)
    }
    const times = (id: string) => hidden.get(id) ?? 0
    expect(times('d')).toBeGreaterThan(0)
    expect(times('b')).toBeGreaterThan(times('d'))
  })

  it('hides a third where the second could not be the small one', async () => {
    // Of 48 hidden answers a can have 30 at most, so b has 18 at least: whoever knows the rules would know that a is below 10.
    const groups = [group('a', 8, 30), group('b', 40, 60), group('c', 90, 120), group('d', 90, 130)]
    expect((await decide(groups)).shown.size).toBe(1)
  })

  it('hides more while what is hidden is too few together', async () => {
    const groups = [group('a', 3), group('b', 4), group('c', 30), group('d', 60), group('e', 60)]
    const { shown } = await decide(groups)
    expect(shown).not.toContain('a')
    expect(shown).not.toContain('c')
    expect(shown).toContain('e')
  })

  it('takes an item from every group where most of one group left it out', async () => {
    const groups = [group('a', 40, null, 2), group('b', 50, null, 2), group('c', 60, null, 2)]
    const rare = groups.map((each, index) => (index === 0 ? { ...each, items: [each.items[0]!, { n: 9, positive: 4, negative: 2 }] } : each))
    const { shown, reason } = await decide(rare)
    expect(shown.size).toBe(3)
    expect([reason('c', 'q1'), reason('c', 'q2')]).toEqual([null, hiddenReason])
  })

  it('hides a group whose blanks leave one item just short', async () => {
    const groups = [group('a', 11, 40, 2), group('b', 50, 70, 2), group('c', 60, 90, 2), group('d', 80, 99, 2)]
    const blanks = groups.map((each, index) => (index === 0 ? { ...each, items: [each.items[0]!, { n: 9, positive: 4, negative: 2 }] } : each))
    const { shown, withheldItems } = await decide(blanks)
    expect(shown).not.toContain('a')
    expect(withheldItems.size).toBe(0)
  })

  it('does not let it be proven that nobody hidden disagreed', async () => {
    const contented = { n: 8, positive: 8, negative: 0 }
    const groups = [
      { id: 'a', headcount: 40, items: [contented] },
      { id: 'b', headcount: 45, items: [{ n: 30, positive: 20, negative: 0 }] },
      ...['c', 'd', 'e', 'f'].map((id) => group(id, 60, 100)),
    ]
    const { shown, withheldItems } = await decide(groups)
    expect(withheldItems.has('q1') || !shown.has('c')).toBe(true)
  })

  it('counts those in no group as hidden', async () => {
    const groups = [group('a', 30), group('b', 40), group('c', 50)]
    const all = whole([...groups, group('', 4)])
    const { shown } = await decide(groups, { whole: all })
    expect(shown.size).toBe(2)
  })

  it('shows nothing of two groups of which one is small', async () => {
    expect((await decide([group('a', 4), group('b', 90)])).shown.size).toBe(0)
  })

  it('shows not even the whole below the threshold', async () => {
    const { wholeShown, shown } = await decide([group('a', 4), group('b', 5)])
    expect({ wholeShown, shown: shown.size }).toEqual({ wholeShown: false, shown: 0 })
  })

  it('goes by the threshold it is given', async () => {
    const groups = [group('a', 7, 40), group('b', 35, 60), group('c', 90, 120)]
    expect((await decide(groups, { threshold: 5 })).shown.size).toBe(3)
    expect((await decide(groups, { threshold: 20 })).shown.size).toBe(1)
  })
})
