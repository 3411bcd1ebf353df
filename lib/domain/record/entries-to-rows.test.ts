import { afterAll, describe, expect, it } from 'vitest'
import { readRecordFiles } from '@/db/record-files/read'
import { smallRecord, writeRecordFiles } from '@/db/record-files/small-record'
import { temporaryFolder } from '@/db/testing'
import { rowsOf } from './entries-to-rows'
import type { RecordEntries } from './files'

const { folder, remove } = temporaryFolder()
writeRecordFiles(folder, smallRecord())
const rows = rowsOf((readRecordFiles(folder) as { entries: RecordEntries }).entries)
afterAll(remove)

describe('rowsOf', () => {
  it('lays dates flat, and lets a timescale say that its months are a season', () => {
    expect(rows.timescales[0]).toMatchObject({
      whenEarliest: '2019-09-01', whenLatest: '2019-11-30', whenPrecision: 'season',
    })
    expect(rows.meetings[0]).toMatchObject({ whenEarliest: null, whenLatest: null, whenPrecision: null })
    expect(rows.positions[0]).toMatchObject({ asAtEarliest: '2019-01-01', asAtLatest: '2019-12-31', asAtPrecision: 'year' })
  })

  it('gives each citation an id that follows from its assertion', () => {
    expect(rows.citations.filter(({ assertionId }) => assertionId === 'finding-1').map(({ id, place }) => [id, place])).toEqual([
      ['finding.finding-1.1', 'Page 1'],
      ['finding.finding-1.2', 'Page 2'],
    ])
    expect(rows.findings[0]?.citationId).toBe('finding.finding-1.1')
  })

  it('makes rows of bearings, cited where they are stated', () => {
    expect(rows.bearings.map(({ id, onRecommendationId, onStrandId, citationId }) => [id, onRecommendationId, onStrandId, citationId])).toEqual([
      ['finding.finding-1.1', 'rec-a', null, null],
      ['finding.finding-1.2', null, 'strand-1', null],
      ['event.event-1.1', 'rec-b', null, 'bearing.event.event-1.1.1'],
    ])
    expect(rows.citations.map(({ id }) => id)).toContain('bearing.event.event-1.1.1')
  })

  it('leaves what has no citation without one', () => {
    expect(rows.gaps[0]?.citationId).toBeNull()
    expect(rows.priorities.map(({ citationId, pointerId }) => [citationId, pointerId])).toEqual([
      ['priority.priority-1.1', null],
      [null, 'pointer-1'],
    ])
  })

  it('gives every citation to an assertion that is there', () => {
    const assertions = new Set(Object.values(rows).flatMap((list) => list.map(({ id }) => id)))
    expect(rows.citations.filter(({ assertionId }) => !assertions.has(assertionId))).toEqual([])
  })
})
