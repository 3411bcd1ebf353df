import { describe, expect, it } from 'vitest'
import { solveHere } from '@/lib/platform/highs.mjs'
import type { Respondent } from './counts'
import { decideWave } from './decide-wave'
import { fromReleased } from './from-released'
import { openGate } from './gate'
import { isReleased } from './make-released'
import { hiddenReason } from './reason'
import type { Released } from './released'
import type { SealedList } from './sealed-tables'
import { agreement, flat, people } from './testing'

const measures = [agreement('q1'), { code: 'index', answers: 0, leanings: null }]
const answers = [[4, 0], [3, 0], [1, 0], [2, 0]]
const list = flat({ a: 60, b: 60, c: 90, d: 200, e: 26 })
const respondents = [...people('a', 15, answers), ...people('b', 25, answers), ...people('c', 40, answers), ...people('d', 120, answers), ...people('e', 12, answers)]

async function open(sealed: SealedList = list, who: Respondent[] = respondents, audience = 'managers', comments: Parameters<typeof decideWave>[3] = []) {
  const outcome = await decideWave(sealed, { measures, respondents: who }, { secret: 'seven', solve: solveHere }, comments)
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.table}`)
  return openGate(sealed, { measures, respondents: who }, outcome.decision, audience)
}
const value = <T>(released: Released<T>) => (released.hidden ? released.reason : released.value)

describe('the gate', () => {
  it('gives bands below 20, percentages from 20, the whole distribution from 30, reliability from 100', async () => {
    const gate = await open()
    expect(value(gate.share('a', ['q1']))).toEqual({ n: 15, positive: { kind: 'band', low: 50, high: 60 }, neutral: { kind: 'band', low: 20, high: 30 }, negative: { kind: 'band', low: 20, high: 30 } })
    expect(value(gate.share('b', ['q1']))).toMatchObject({ n: 25, positive: { kind: 'exact', percent: 52 } })
    expect(['a', 'b', 'c'].map((group) => gate.index(group, ['index', 'q1'], () => 1).hidden)).toEqual([true, false, false])
    expect(['a', 'b', 'c'].map((group) => gate.mean(group, 'q1', () => 1).hidden)).toEqual([true, true, false])
    expect(value(gate.distribution('b', 'q1'))).toBe(hiddenReason)
    expect(value(gate.distribution('c', 'q1'))).toEqual({ n: 40, counts: [0, 10, 10, 10, 10] })
    expect(['c', 'd', 'all'].map((group) => gate.correlation(group, ['q1'], () => 1).hidden)).toEqual([true, false, false])
    expect(value(gate.drivers('d', ['q1'], (places) => places.length))).toBe(120)
  })

  it('calls no arithmetic for what is hidden, and says of all of it the same', async () => {
    const gate = await open(flat({ a: 60, b: 60, c: 90, d: 200 }), [...people('a', 6, answers), ...people('b', 25, answers), ...people('c', 40, answers), ...people('d', 120, answers)])
    const never = () => { throw new Error('called') }
    expect(gate.shown('units')).not.toContain('a')
    const all = [
      gate.count('a', 'q1'), gate.share('a', ['q1']), gate.distribution('a', 'q1'), gate.mean('a', 'q1', never), gate.index('a', ['index'], never),
      gate.correlation('a', ['q1'], never), gate.drivers('a', ['q1'], never), gate.comparison('a', 'all', ['q1'], never),
      gate.weighted('a', ['q1'], ['b'], never), gate.participation('a'), gate.comments('a', 'why', never), gate.share('nobody', ['q1']), gate.share('d', ['q9']),
    ]
    expect(new Set(all.map((released) => (released.hidden ? released.reason : null)))).toEqual(new Set([hiddenReason]))
  })

  it('weights only where every stratum may be shown', async () => {
    const gate = await open(flat({ a: 60, b: 60, c: 90, d: 200 }), [...people('a', 6, answers), ...people('b', 25, answers), ...people('c', 40, answers), ...people('d', 120, answers)])
    const [open1 = ''] = gate.shown('units')
    expect(gate.weighted('all', ['q1'], [open1], () => 1).hidden).toBe(false)
    expect(gate.weighted('all', ['q1'], [open1, 'a'], () => 1).hidden).toBe(true)
    expect(gate.weighted('all', ['q1'], [], () => 1).hidden).toBe(true)
  })

  it('tells participation in bands where few were invited', async () => {
    const gate = await open()
    expect(value(gate.participation('d'))).toEqual({ invited: 200, answered: 120, rate: { kind: 'exact', percent: 60 }, exact: true })
    expect(value(gate.participation('e'))).toEqual({ invited: 25, answered: 10, rate: { kind: 'band', low: 40, high: 50 }, exact: false })
  })

  it('compares with the rest of a parent, from 20 people', async () => {
    const gate = await open()
    expect(value(gate.comparison('b', 'all', ['q1'], (own, rest) => [own.length, rest.length]))).toEqual([25, 187])
    expect(gate.comparison('a', 'all', ['q1'], () => 1).hidden).toBe(true)
    expect(gate.comparison('b', 'a', ['q1'], () => 1).hidden).toBe(true)
  })

  it('opens comments of ten people, and never leaves a few over', async () => {
    const counts = (own: Record<string, number>) => [{ question: 'why', counts: new Map(Object.entries(own)) }]
    const opened = async (own: Record<string, number>) => {
      const gate = await open(list, respondents, 'managers', counts(own))
      return ['all', 'a', 'b', 'c', 'd', 'e'].filter((group) => !gate.comments(group, 'why', () => 1).hidden)
    }
    expect(await opened({ all: 70, a: 10, b: 15, c: 15, d: 20, e: 10 })).toEqual(['all', 'a', 'b', 'c', 'd', 'e'])
    // One person's comment would be all that is left of the sum: c goes with it.
    expect(await opened({ all: 61, a: 11, b: 14, c: 15, d: 20, e: 1 })).toEqual(['all', 'b', 'c', 'd'])
    expect(await opened({ all: 9, a: 2, b: 3, c: 2, d: 2, e: 0 })).toEqual([])
  })

  it('shows an audience its own tables and those of every wider one', async () => {
    const dimensions = [{ id: 'time', categories: ['full', 'part'] }]
    const sealed = flat({ a: 60, b: 200 }, { dimensions, tables: [...list.tables, { id: 'time', of: 'dimension', dimension: 'time', audience: 'managers' }] })
    const who = [...people('a', 40, answers, [{ time: 'full' }, { time: 'part' }]), ...people('b', 80, answers, [{ time: 'full' }, { time: 'part' }])]
    const seen = async (audience: string) => {
      const gate = await open(sealed, who, audience)
      return ['all', 'a', 'time: full'].map((group) => gate.count(group, 'q1').hidden)
    }
    expect(await seen('managers')).toEqual([false, false, false])
    expect(await seen('public')).toEqual([false, false, true])
    expect(await seen('somebody')).toEqual([true, true, true])
  })
})

describe('released values', () => {
  it('stay released in what follows from them alone, hidden where any is', async () => {
    const gate = await open()
    const [one, other, none] = [gate.count('b', 'q1'), gate.count('c', 'q1'), gate.distribution('b', 'q1')]
    const sum = fromReleased([one, other], ([a, b]) => a + b)
    expect([value(sum), isReleased(sum), value(fromReleased([one, none], () => 1))]).toEqual([65, true, hiddenReason])
  })

  it('cannot be made elsewhere', () => {
    const chart = (_value: Released<number>) => true
    // @ts-expect-error a bare number is not released
    chart(5)
    // @ts-expect-error nor is anything that looks like it
    chart({ hidden: false, value: 5 })
    expect(isReleased({ hidden: false, value: 5 })).toBe(false)
  })
})
