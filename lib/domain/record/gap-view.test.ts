import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { laterGaps } from './flag'
import { gapsOf } from './gap-view'

const record = shippedRecord()
const view = gapsOf(record)

describe('what is known to exist and is not held', () => {
  it('is fourteen things, each in one stream', () => {
    expect(view.streams.flatMap(({ gaps }) => gaps.map(({ gap }) => gap.id)).sort()).toEqual([
      'action-plan-2019-f',
      'borough-strategy-2021-text',
      'cpc-2019-report',
      'cpc-2025-action-plan',
      'cpc-2025-report',
      'culture-review-2019-plan',
      'culture-review-2019-report',
      'locality-names',
      'priority-outcomes-and-measures',
      'progress-review-2022',
      'progress-review-2026',
      'recovery-panel-2020-report',
      'revisit-2021-action-plan',
      'revisit-2021-report',
    ])
    expect(view.all).toBe(14)
  })

  it('is cited, or says that it is known to the keepers alone', () => {
    for (const { gap, cited } of view.streams.flatMap(({ gaps }) => gaps)) {
      if (cited.length === 0) expect(gap.knownFrom).toMatch(/^Known to this site’s keepers/)
      expect(gap.citationId === null).toBe(cited.length === 0)
    }
  })

  it('tells of six documents later than the newest position, and of four later than December 2021', () => {
    const later = ['progress-review-2022', 'cpc-2025-report', 'cpc-2025-action-plan', 'progress-review-2026']
    expect(laterGaps(record, '2021-12-31').map(({ id }) => id)).toEqual(later)
    expect(laterGaps(record, '2021-03-17').map(({ id }) => id)).toEqual([
      'revisit-2021-report', 'revisit-2021-action-plan', ...later,
    ])
  })

  it('has the addresses that the item on the revisit prints, and no other', () => {
    expect(record.gaps.flatMap(({ id, address }) => (address === null ? [] : [[id, address]]))).toEqual([
      ['revisit-2021-report', 'https://www.sthelens.gov.uk/media/334477/lga-peer-review-revisit-final-report-2021.pdf'],
      ['revisit-2021-action-plan', 'https://www.sthelens.gov.uk/media/334476/lga-peer-review-revisit-action-plan.pdf'],
    ])
  })
})

it('has pointers to five titles and to the wards of 2022', () => {
  expect(view.pointers.map(({ id }) => id)).toEqual([
    'priority-2-title', 'priority-3-title', 'priority-4-title', 'priority-5-title', 'priority-6-title', 'wards-2022',
  ])
})

it('says of every stream how far it is known', () => {
  expect(view.streams.map(({ stream }) => stream.id)).toEqual(record.streams.map(({ id }) => id))
  for (const { stream } of view.streams) expect(stream.checkedTo <= '2026-11-22').toBe(true)
})
