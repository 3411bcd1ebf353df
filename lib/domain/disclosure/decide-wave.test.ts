import { describe, expect, it } from 'vitest'
import { solveHere } from '@/lib/platform/highs.mjs'
import { decideWave } from './decide-wave'
import { sealedListProblems, type SealedList } from './sealed-tables'
import { agreement, flat, people } from './testing'

const measures = [agreement('q1')]
const deciding = { secret: 'seven', solve: solveHere }
const ages = { id: 'age', categories: ['16–24', '25–34', '35–49', '50–64', '65 and over'] }
const of = (counts: readonly number[]) => counts.flatMap((n, index) => Array.from({ length: n }, () => ({ age: ages.categories[index] ?? '' })))
const byAge = (sealed: SealedList): SealedList => ({ ...sealed, dimensions: [ages], tables: [...sealed.tables, { id: 'age', of: 'dimension', dimension: 'age', audience: 'managers' }] })

describe('decideWave', () => {
  it('keeps what it decided for one audience when it decides for the next', async () => {
    const sealed = flat({ a: 60, b: 70, c: 80, d: 90 })
    const respondents = [...people('a', 6, undefined, of([2, 2, 2])), ...people('b', 30), ...people('c', 30), ...people('d', 40)]
    const alone = await decideWave(sealed, { measures, respondents }, deciding)
    const both = await decideWave(byAge(sealed), { measures, respondents: respondents.map((each, index) => ({ ...each, traits: new Map([['age', ages.categories[index % 5] ?? '']]) })) }, deciding)
    if (alone.kind === 'refused' || both.kind === 'refused') throw new Error('refused')
    expect(both.decision.tables.slice(0, 2)).toEqual(alone.decision.tables)
    expect(both.decision.tables.at(-1)).toMatchObject({ id: 'age', audience: 'managers', shown: ages.categories.map((age) => `age: ${age}`) })
  })

  it('names the table that it refuses, and the nearest coarser list that is safe', async () => {
    const sealed = byAge(flat({ a: 60, b: 70 }))
    const respondents = people('a', 40, undefined, of([4, 36])).concat(people('b', 40, undefined, of([4, 36])))
    const outcome = await decideWave(sealed, { measures, respondents }, deciding)
    expect(outcome).toMatchObject({ kind: 'refused', table: 'age', nearest: { words: [expect.stringContaining('age')] } })
    if (outcome.kind === 'decided' || outcome.nearest === null) throw new Error('nothing offered')
    expect(await decideWave(outcome.nearest.list, { measures, respondents }, deciding)).toEqual({ kind: 'decided', decision: outcome.nearest.decision })
  })

  it('counts the smallest ages with their neighbours before it leaves the table out', async () => {
    const sealed = byAge(flat({ a: 300, b: 300 }))
    const respondents = people('a', 100, undefined, of([3, 2, 5, 4, 6, 80])).concat(people('b', 100, undefined, of([3, 2, 5, 4, 6, 80])))
    const outcome = await decideWave(sealed, { measures, respondents }, deciding)
    if (outcome.kind === 'refused') expect(outcome.nearest?.words.join()).toMatch(/count .* together|leave out/)
    else expect(outcome.decision.tables.at(-1)?.shown.length).toBeGreaterThan(0)
  })

  it('takes a time-out for unsafe', async () => {
    const respondents = [...people('a', 6), ...people('b', 30), ...people('c', 30), ...people('d', 40)]
    const late = { secret: 'seven', solve: async () => ({ kind: 'undecided' as const }) }
    const outcome = await decideWave(flat({ a: 60, b: 70, c: 80, d: 90 }), { measures, respondents }, late)
    expect(outcome).toMatchObject({ kind: 'refused', table: 'units' })
  })

  it('shows nobody where everybody together are too few', async () => {
    const outcome = await decideWave(flat({ a: 30, b: 30 }), { measures, respondents: [...people('a', 3), ...people('b', 4)] }, deciding)
    expect(outcome).toEqual({ kind: 'refused', table: 'units', nearest: null })
  })

  it('puts whole groups together in a later tree, only where that gives nobody away', async () => {
    const sealed = flat({ a: 60, b: 70, c: 80, d: 90, e: 100 })
    const respondents = [...people('a', 6), ...people('b', 30), ...people('c', 30), ...people('d', 40), ...people('e', 50)]
    const shownWith = async (members: string[]) => {
      const places = [{ id: 'new', parent: null, members }]
      const outcome = await decideWave({ ...sealed, tables: [...sealed.tables, { id: 'later', of: 'later units', audience: 'managers', places }] }, { measures, respondents }, deciding)
      const decision = outcome.kind === 'decided' ? outcome.decision : outcome.nearest?.decision
      return { later: decision?.tables.find(({ id }) => id === 'later')?.shown ?? [], before: decision?.tables.find(({ id }) => id === 'units')?.shown ?? [] }
    }
    const { before } = await shownWith(['a', 'b', 'c', 'd', 'e'])
    const [one = '', other = ''] = before
    expect((await shownWith([one, other])).later).toEqual(['later: new'])
    expect((await shownWith(['a', one])).later).toEqual([])
  })
})

describe('sealedListProblems', () => {
  it('wants totals before their parts, and every name once', () => {
    const sealed = byAge(flat({ a: 60, b: 70 }))
    expect(sealedListProblems(sealed)).toEqual([])
    const by = { id: 'age by directorate', of: 'dimension by directorate', dimension: 'age', audience: 'public' } as const
    expect(sealedListProblems({ ...sealed, tables: [...sealed.tables, by] })[0]).toMatch(/before its totals/)
    expect(sealedListProblems({ ...sealed, tables: [...sealed.tables, { ...by, audience: 'managers' }] })).toEqual([])
    expect(sealedListProblems({ ...sealed, tables: sealed.tables.slice(1) })[0]).toMatch(/before everybody/)
    expect(sealedListProblems({ ...sealed, audiences: ['public'] })[0]).toMatch(/no audience/)
    expect(sealedListProblems({ ...sealed, units: [...sealed.units].reverse() })).toHaveLength(2)
    expect(sealedListProblems({ ...sealed, tables: [...sealed.tables, ...sealed.tables] }).join()).toMatch(/there twice/)
  })
})
