import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import {
  countByAssurance, countByFlag, countByPhrase, countByStatus, threadHeads, timescaleCounts, type Count,
} from './counts'
import { aLineage, aPosition, aRecommendation, inventedRecord } from './testing'

const record = shippedRecord()
const today = '2026-11-22'
const asObject = (counts: Count<string | null>[]) =>
  Object.fromEntries(counts.map(({ key, count }) => [key ?? 'none', count]))

describe('the record', () => {
  it('has eighteen recommendations, with exactly these ids', () => {
    expect(record.recommendations.map(({ id }) => id).sort()).toEqual([
      'cpc-2019-a', 'cpc-2019-b', 'cpc-2019-c', 'cpc-2019-d', 'cpc-2019-e', 'cpc-2019-f',
      'cpc-2019-g', 'cpc-2019-h', 'cpc-2019-i', 'cpc-2019-j', 'cpc-2019-k', 'cpc-2019-l',
      'previous-financial-position',
      'recovery-panel-2020-health-and-care', 'recovery-panel-2020-localities', 'recovery-panel-2020-modernisation',
      'recovery-panel-2020-place', 'recovery-panel-2020-vcse',
    ])
  })

  it('has seventeen threads: the Panel’s modernisation is on that of l', () => {
    const heads = threadHeads(record).map(({ id }) => id)
    expect(heads).toHaveLength(17)
    expect(heads).not.toContain('recovery-panel-2020-modernisation')
  })

  it('has six, six and five of March 2021’s phrases, and a phrase on every thread', () => {
    expect(countByPhrase(record)).toEqual([
      { key: 'significantly progressed', count: 6 },
      { key: 'continues to progress', count: 6 },
      { key: 'begun to progress', count: 5 },
      { key: null, count: 0 },
    ])
  })

  it('has all seventeen in progress and none complete', () => {
    expect(asObject(countByStatus(record))).toEqual({
      'not-reported': 0, 'not-started': 0, 'in-progress': 17, complete: 0, 'closed-not-done': 0,
    })
  })

  it('has the council’s own account on all, and peers on two', () => {
    expect(asObject(countByAssurance(record))).toEqual({
      'own-account': 17, 'considered-by-councillors': 0, 'observed-by-peers': 2, 'independently-reviewed': 0,
      'reported-by-others': 0,
    })
  })

  it('has these flags', () => {
    expect(asObject(countByFlag(record, today))).toEqual({
      'unfinished-when-last-reported': 5, // b g h i l
      'no-checkable-date': 6, // a c d e j k
      'date-moved': 0,
      'worded-differently': 12, // a to l
      'own-account-only': 15, // all but a and b
      'nothing-newer-held': 17,
    })
  })

  it('has, of the twelve of the Challenge, five ends to check, six without and one not recorded', () => {
    expect(timescaleCounts(record, 'cpc-2019')).toEqual({ reviewed: 12, checkable: 5, noCheckableEnd: 6, notRecorded: 1 })
  })

  it('has nothing counted of the Panel’s five, whose timescales are not known', () => {
    expect(timescaleCounts(record, 'recovery-panel-2020')).toEqual({
      reviewed: 5, checkable: 0, noCheckableEnd: 0, notRecorded: 5,
    })
  })

  it('counts the same without any finding or link: a finding confirms nothing', () => {
    const bare = { ...record, findings: [], bearings: [] }
    expect(countByStatus(bare)).toEqual(countByStatus(record))
    expect(countByPhrase(bare)).toEqual(countByPhrase(record))
    expect(countByAssurance(bare)).toEqual(countByAssurance(record))
    expect(countByFlag(bare, today)).toEqual(countByFlag(record, today))
  })
})

describe('counting', () => {
  const rows = inventedRecord({
    recommendations: ['a', 'b', 'b-again', 'b-once-more', 'c'].map((id) => aRecommendation(id)),
    lineages: [aLineage('b', 'b-again'), aLineage('b-again', 'b-once-more')],
    positions: [
      aPosition('p1', 'a', '2020', { status: 'in-progress', phraseWords: 'under way' }),
      aPosition('p2', 'a', '2021', { status: 'complete', phraseWords: 'done' }),
      aPosition('p3', 'b-once-more', '2021', { status: 'complete', phraseWords: 'done' }),
    ],
  })

  it('counts a thread once, where it stands now', () => {
    expect(countByPhrase(rows)).toEqual([
      { key: 'under way', count: 0 },
      { key: 'done', count: 2 },
      { key: null, count: 1 },
    ])
    expect(asObject(countByStatus(rows))).toMatchObject({ 'not-reported': 1, 'in-progress': 0, complete: 2 })
  })

  it('adds up to the threads', () => {
    for (const counts of [countByPhrase(rows), countByStatus(rows)]) {
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(threadHeads(rows).length)
    }
  })

  it('of nothing is nought', () => {
    const nothing = inventedRecord({})
    expect(countByPhrase(nothing)).toEqual([{ key: null, count: 0 }])
    expect(countByStatus(nothing).every(({ count }) => count === 0)).toBe(true)
    expect(timescaleCounts(nothing, 'any')).toEqual({ reviewed: 0, checkable: 0, noCheckableEnd: 0, notRecorded: 0 })
  })
})
