import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import {
  aBearingOfFinding, aFinding, aLineage, aPosition, aRecommendation, aReview, aSource, inventedRecord,
} from './testing'
import { momentsOf } from './moment'
import { pictureOf, type CellKind } from './picture'
import type { RecordRows } from './record'

/** The kinds of one row's cells, by moment. */
function cellsOf(record: RecordRows, id: string): Record<string, CellKind> {
  const row = pictureOf(record).rows.find(({ recommendation }) => recommendation.id === id)!
  return Object.fromEntries(row.cells.map(({ moment, kind }) => [moment.id, kind]))
}

describe('a cell of the picture', () => {
  const record = inventedRecord({
    reviews: [
      aReview('first', '2019-01'),
      aReview('held', '2021-01', { reportHeld: 'full' }),
      aReview('not-held', '2022-01'),
      aReview('part', '2023-01', { reportHeld: 'extract' }),
      aReview('second', '2024-01'),
    ],
    sources: [aSource('plan', '2020-01', { kind: 'plan', held: 'full' })],
    recommendations: [
      aRecommendation('old', { reviewId: 'first' }),
      aRecommendation('new', { reviewId: 'second', ordinal: 2 }),
      aRecommendation('again', { reviewId: 'second', ordinal: 3 }),
      aRecommendation('unknown', { ordinal: 4 }),
    ],
    lineages: [aLineage('old', 'again')],
    positions: [aPosition('in-plan', 'old', '2020-01'), aPosition('in-part', 'unknown', '2023-01')],
    findings: [aFinding('found', 'not-held', '2022-01')],
    bearings: [aBearingOfFinding('found', 'old')],
  })

  it('says what each document makes of a recommendation, and calls silent only what is held in full', () => {
    expect(cellsOf(record, 'old')).toEqual({
      first: 'recommended', plan: 'reported', held: 'not-mentioned', 'not-held': 'bears', part: 'not-recorded',
      second: 'recommended',
    })
  })

  it('says nothing of the time before a thread begins', () => {
    expect(cellsOf(record, 'new')).toEqual({
      first: 'before', plan: 'before', held: 'before', 'not-held': 'before', part: 'before', second: 'recommended',
    })
    expect(cellsOf(record, 'unknown')).toMatchObject({ 'not-held': 'before', part: 'reported', second: 'not-known' })
  })

  it('has a restatement on the row of what it restates', () => {
    expect(pictureOf(record).rows.map(({ recommendation }) => recommendation.id)).toEqual(['old', 'new', 'unknown'])
  })

  it('is ringed where the council’s own account is joined by somebody else, and only then', () => {
    const ringed = (...assurances: ('own-account' | 'observed-by-peers' | 'reported-by-others')[]) =>
      pictureOf({
        ...record,
        positions: assurances.map((assurance, n) => aPosition(`p${n}`, 'old', '2020-01', { assurance })),
      }).rows[0]?.cells.find(({ moment }) => moment.id === 'plan')?.ringed
    expect(ringed('own-account', 'own-account')).toBe(false)
    expect(ringed('observed-by-peers', 'reported-by-others')).toBe(false)
    expect(ringed('own-account', 'observed-by-peers')).toBe(true)
  })
})

describe('the picture of the record', () => {
  const record = shippedRecord()
  const picture = pictureOf(record)
  const rowsWhere = (moment: string, kind: CellKind) =>
    picture.rows
      .filter((row) => row.cells.some((cell) => cell.moment.id === moment && cell.kind === kind))
      .map(({ recommendation }) => recommendation.id)

  it('has its moments in order', () => {
    expect(picture.moments).toEqual(momentsOf(record))
    for (const { cells } of picture.rows) expect(cells.map(({ moment }) => moment)).toEqual(picture.moments)
  })

  it('has seventeen rows, letters first', () => {
    expect(picture.rows.map(({ recommendation }) => recommendation.letter ?? recommendation.id)).toEqual([
      ...Array.from('abcdefghijkl'),
      'previous-financial-position', 'recovery-panel-2020-vcse', 'recovery-panel-2020-health-and-care',
      'recovery-panel-2020-place', 'recovery-panel-2020-localities',
    ])
  })

  it('follows a from the Challenge to a revisit of which nothing is known', () => {
    expect(cellsOf(record, 'cpc-2019-a')).toEqual({
      'cpc-2019': 'recommended', 'culture-review-2019': 'not-known', 'action-plan-2019': 'reported',
      'recovery-panel-2020': 'not-known', 'remote-support-2021': 'reported', 'revisit-2021': 'not-known',
    })
  })

  it('has f alone not recorded, in July 2019', () => {
    expect(rowsWhere('action-plan-2019', 'not-recorded')).toEqual(['cpc-2019-f'])
  })

  it('begins the financial item in March 2021', () => {
    expect(cellsOf(record, 'previous-financial-position')).toEqual({
      'cpc-2019': 'before', 'culture-review-2019': 'before', 'action-plan-2019': 'before',
      'recovery-panel-2020': 'before', 'remote-support-2021': 'reported', 'revisit-2021': 'not-known',
    })
  })

  it('has l recommended again by the Panel', () => {
    expect(cellsOf(record, 'cpc-2019-l')).toMatchObject({ 'cpc-2019': 'recommended', 'recovery-panel-2020': 'recommended' })
  })

  it('has all seventeen reported in March 2021', () => {
    expect(rowsWhere('remote-support-2021', 'reported')).toHaveLength(17)
  })

  it('has findings of the revisit bearing on c, d, g, i, j, k, l and the Panel’s item on place', () => {
    expect(rowsWhere('revisit-2021', 'bears')).toEqual([
      ...Array.from('cdgijkl').map((letter) => `cpc-2019-${letter}`), 'recovery-panel-2020-place',
    ])
  })

  it('rings a and b in March 2021, and nothing else', () => {
    const ringed = picture.rows.flatMap(({ recommendation, cells }) =>
      cells.filter((cell) => cell.ringed).map(({ moment }) => [recommendation.id, moment.id]),
    )
    expect(ringed).toEqual([
      ['cpc-2019-a', 'remote-support-2021'],
      ['cpc-2019-b', 'remote-support-2021'],
    ])
  })

  it('calls nothing unmentioned: the one document held in full has all seventeen', () => {
    expect(picture.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'not-mentioned')).toEqual([])
  })
})
