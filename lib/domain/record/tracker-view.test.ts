import { expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { trackerOf } from './tracker-view'

const tracker = trackerOf(shippedRecord())

it('has no tracked action: the sources name none', () => {
  expect(tracker.trackedActions).toEqual([])
})

it('has seven dated promises inside comments and accounts, each cited', () => {
  const promises = tracker.promises.map(({ recommendation, timescale }) => [
    recommendation.letter ?? recommendation.id, timescale.whenLatest,
  ])
  expect(promises).toEqual([
    ['a', '2019-06-30'], // sessions in June
    ['g', '2019-07-17'], // the Cabinet meeting of 17 July 2019
    ['g', '2019-12-31'], // to Cabinet by end of 2019
    ['g', '2020-05-31'], // in place for the start of the 2020/21 Council year
    ['h', '2019-12-31'], // to cabinet in 2019
    ['i', '2019-11-30'], // Cabinet, most likely in the autumn of 2019
    ['recovery-panel-2020-localities', '2021-03-31'], // Cabinet in March
  ])
  for (const { cited } of tracker.promises) expect(cited.length).toBeGreaterThan(0)
})

it('names the three plans that would have actions in them', () => {
  expect(tracker.gaps.map(({ id }) => id)).toEqual([
    'culture-review-2019-plan', 'revisit-2021-action-plan', 'cpc-2025-action-plan',
  ])
})
