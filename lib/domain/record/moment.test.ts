import { expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { aReview, aSource, inventedRecord } from './testing'
import { momentsOf } from './moment'

it('has each review and each dated plan by the last day that its date can mean, however they are stored', () => {
  const moments = momentsOf(
    inventedRecord({
      reviews: [aReview('late', '2021-09'), aReview('early', '2019-01'), aReview('spread', '2018-10/2019-07')],
      sources: [
        aSource('plan', '2019-07', { kind: 'plan', held: 'extract' }),
        aSource('undated-plan', null, { kind: 'plan' }),
        aSource('note', '2020-01', { kind: 'note' }),
      ],
    }),
  )
  expect(moments.map(({ id, kind, held }) => [id, kind, held])).toEqual([
    ['early', 'review', 'not-held'],
    ['spread', 'review', 'not-held'],
    ['plan', 'plan', 'extract'],
    ['late', 'review', 'not-held'],
  ])
})

it('has six moments in the record', () => {
  expect(momentsOf(shippedRecord()).map(({ id, whenLatest, held }) => [id, whenLatest, held])).toEqual([
    ['cpc-2019', '2019-01-31', 'not-held'],
    ['culture-review-2019', '2019-07-31', 'not-held'],
    ['action-plan-2019', '2019-07-31', 'extract'],
    ['recovery-panel-2020', '2020-09-30', 'not-held'],
    ['remote-support-2021', '2021-03-17', 'full'],
    ['revisit-2021', '2021-09-30', 'not-held'],
  ])
})
