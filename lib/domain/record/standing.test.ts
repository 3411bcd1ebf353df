import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { aLineage, aPosition, aRecommendation, inventedRecord } from './testing'
import { threadHeads } from './counts'
import type { Position } from './position'
import { heldPositions, restatementsOf, restates, standingOf, threadHead } from './standing'

const record = shippedRecord()

const oneRecommendation = (positions: Position[]) =>
  inventedRecord({ recommendations: [aRecommendation('a')], positions })
const standingWith = (...positions: Position[]) => standingOf(oneRecommendation(positions), 'a')

describe('where a recommendation stands', () => {
  it('is not reported while nothing is held', () => {
    expect(standingWith()).toEqual({
      positions: [], current: null, status: 'not-reported', phraseWords: null, assurances: [],
    })
  })

  it('is what the newest position says by its as-at date, however late an older one was published', () => {
    const standing = standingWith(
      aPosition('newest', 'a', '2021-03-17', { status: 'in-progress', published: '2026-01-01' }),
      aPosition('older', 'a', '2020-01', { status: 'complete', published: '2026-06-01' }),
    )
    expect(standing.status).toBe('in-progress')
    expect(standing.current?.position.id).toBe('newest')
  })

  it('is dated by the last day that an as-at date can mean', () => {
    const standing = standingWith(
      aPosition('the-year', 'a', '2020', { status: 'complete' }),
      aPosition('a-day', 'a', '2020-06-01', { status: 'in-progress' }),
    )
    expect(standing.current?.position.id).toBe('the-year')
  })

  it('is what was published last where as-at dates are equal', () => {
    const standing = standingWith(
      aPosition('a-published-later', 'a', '2021-03', { status: 'complete', published: '2026-06-01' }),
      aPosition('b-published-first', 'a', '2021-03', { status: 'in-progress', published: '2026-01-01' }),
    )
    expect(standing.status).toBe('complete')
  })

  it('is not undone by a later account that gives no status', () => {
    const standing = standingWith(
      aPosition('with', 'a', '2020', { status: 'in-progress', phraseWords: 'well under way' }),
      aPosition('without', 'a', '2021'),
    )
    expect(standing).toMatchObject({ status: 'in-progress', phraseWords: 'well under way' })
    expect(standing.current?.position.id).toBe('without')
  })

  it('is, of two accounts of one day, the one with a status', () => {
    const standing = standingWith(
      aPosition('with', 'a', '2021-03-17', { status: 'in-progress' }),
      aPosition('without', 'a', '2021-03-17', { assurance: 'observed-by-peers', published: '2026-06-01' }),
    )
    expect(standing.current?.position.id).toBe('with')
    expect(standing.assurances).toEqual(['own-account', 'observed-by-peers'])
  })

  it('has a phrase only from the position that gives the status', () => {
    const standing = standingWith(
      aPosition('older', 'a', '2020', { status: 'in-progress', phraseWords: 'begun' }),
      aPosition('newer', 'a', '2021', { status: 'complete' }),
    )
    expect(standing).toMatchObject({ status: 'complete', phraseWords: null })
  })

  it('names each assurance once, the council’s own account first', () => {
    const standing = standingWith(
      aPosition('reported', 'a', '2019', { assurance: 'reported-by-others' }),
      aPosition('peers', 'a', '2020', { assurance: 'observed-by-peers' }),
      aPosition('own', 'a', '2021'),
      aPosition('own-again', 'a', '2022'),
    )
    expect(standing.assurances).toEqual(['own-account', 'observed-by-peers', 'reported-by-others'])
  })
})

describe('a correction', () => {
  it('takes the place of what it corrects, whatever their dates', () => {
    const standing = standingWith(
      aPosition('wrong', 'a', '2021-03-17', { status: 'complete' }),
      aPosition('right', 'a', '2021-03-01', { status: 'in-progress', correctsId: 'wrong' }),
    )
    expect(standing.positions.map(({ position }) => position.id)).toEqual(['right'])
    expect(standing.status).toBe('in-progress')
  })

  it('can be corrected again', () => {
    const standing = standingWith(
      aPosition('first', 'a', '2021', { status: 'complete' }),
      aPosition('second', 'a', '2021', { status: 'in-progress', correctsId: 'first' }),
      aPosition('third', 'a', '2021', { status: 'not-started', correctsId: 'second' }),
    )
    expect(standing.positions.map(({ position }) => position.id)).toEqual(['third'])
  })

  it('takes its assurance away with it', () => {
    const standing = standingWith(
      aPosition('own', 'a', '2021', { status: 'in-progress' }),
      aPosition('wrong', 'a', '2021', { assurance: 'independently-reviewed' }),
      aPosition('right', 'a', '2021', { assurance: 'own-account', correctsId: 'wrong' }),
    )
    expect(standing.assurances).toEqual(['own-account'])
  })
})

describe('a chain of restatements', () => {
  const chain = inventedRecord({
    recommendations: ['first', 'second', 'third', 'apart'].map((id) => aRecommendation(id)),
    lineages: [aLineage('second', 'third'), aLineage('first', 'second'), aLineage('third', 'apart', 'narrowed')],
    positions: [
      aPosition('of-third', 'third', '2023', { status: 'in-progress', phraseWords: 'begun' }),
      aPosition('of-first', 'first', '2019'),
      aPosition('of-apart', 'apart', '2024', { status: 'complete' }),
    ],
  })

  it('is followed through every step, and through restatements only', () => {
    expect(restatementsOf(chain, 'first').map(({ id }) => id)).toEqual(['second', 'third'])
    expect(restatementsOf(chain, 'second').map(({ id }) => id)).toEqual(['third'])
    expect(restatementsOf(chain, 'third')).toEqual([])
  })

  it('is one thread', () => {
    expect(restates(chain, 'third')?.id).toBe('second')
    expect(restates(chain, 'second')?.id).toBe('first')
    expect(restates(chain, 'first')).toBeNull()
    expect(threadHeads(chain).map(({ id }) => id)).toEqual(['first', 'apart'])
    expect(chain.recommendations.map((row) => threadHead(chain, row).id)).toEqual(['first', 'first', 'first', 'apart'])
  })

  it('stands where its last step stands, and says through which', () => {
    const standing = standingOf(chain, 'first')
    expect(standing).toMatchObject({ status: 'in-progress', phraseWords: 'begun' })
    expect(heldPositions(chain, 'first').map(({ position, through }) => [position.id, through?.id ?? null])).toEqual([
      ['of-first', null],
      ['of-third', 'third'],
    ])
  })
})

const somePositions = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 99 }),
    asAt: fc.constantFrom('2019', '2020-01', '2020-01-31', '2021'),
    published: fc.constantFrom('2026-01-01', '2026-02-01'),
    status: fc.constantFrom(null, 'in-progress' as const, 'complete' as const),
    assurance: fc.constantFrom('own-account' as const, 'observed-by-peers' as const),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
).map((rows) => rows.map(({ id, asAt, ...fields }) => aPosition(`p${id}`, 'a', asAt, fields)))

it('does not depend on the order in which positions are stored', () => {
  fc.assert(
    fc.property(
      somePositions.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(standingOf(oneRecommendation(shuffled), 'a')).toEqual(standingOf(oneRecommendation(rows), 'a'))
      },
    ),
  )
})

describe('findings, and what they bear on', () => {
  it('never change where anything in the record stands', () => {
    const standings = (rows: typeof record) => rows.recommendations.map(({ id }) => standingOf(rows, id))
    const withAll = standings(record)
    fc.assert(
      fc.property(fc.subarray(record.findings), fc.subarray(record.bearings), (findings, bearings) => {
        expect(standings({ ...record, findings, bearings })).toEqual(withAll)
      }),
      { numRuns: 25, examples: [[[], []]] },
    )
  })
})

describe('the record', () => {
  const held = (id: string) =>
    heldPositions(record, id).map(({ position, through }) => [position.asAtLatest, through?.id ?? null])

  it('joins one recommendation to an earlier one: the Panel’s modernisation to l', () => {
    const joined = record.recommendations.flatMap(({ id }) => restatementsOf(record, id).map((later) => [id, later.id]))
    expect(joined).toEqual([['cpc-2019-l', 'recovery-panel-2020-modernisation']])
  })

  it('has l reported in March 2021 only through the Panel’s', () => {
    expect(held('cpc-2019-l')).toEqual([
      ['2019-07-31', null],
      ['2021-03-17', 'recovery-panel-2020-modernisation'],
    ])
    expect(standingOf(record, 'cpc-2019-l')).toMatchObject({ status: 'in-progress', phraseWords: 'begun to progress' })
  })

  it('has nothing of July 2019 on f', () => {
    expect(held('cpc-2019-f')).toEqual([['2021-03-17', null]])
  })

  it('has the peers on a and b beside the council, without a status of their own', () => {
    for (const id of ['cpc-2019-a', 'cpc-2019-b']) {
      const standing = standingOf(record, id)
      expect(standing.assurances).toEqual(['own-account', 'observed-by-peers'])
      expect(standing.current?.position.speakerId).toBe('council-as-summarised')
      expect(standing.phraseWords).toBe('significantly progressed')
    }
  })

  it('gives no status to any comment of July 2019, which prints none', () => {
    const comments = record.positions.filter(({ asAtLatest }) => asAtLatest === '2019-07-31')
    // Twelve recommendations, and no comment stands beside f.
    expect(comments).toHaveLength(11)
    for (const { status, phraseWords } of comments) expect([status, phraseWords]).toEqual([null, null])
  })

  it('has nothing complete, and nothing newer than 17 March 2021', () => {
    for (const { status, asAtLatest } of record.positions) {
      expect(status === 'complete' || status === 'closed-not-done').toBe(false)
      expect(asAtLatest <= '2021-03-17').toBe(true)
    }
  })
})
