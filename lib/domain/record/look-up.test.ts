import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { lookUp } from './look-up'
import { aCitation, aRecommendation, aSource, inventedRecord } from './testing'

describe('a look-up', () => {
  const record = inventedRecord({
    recommendations: [aRecommendation('a')],
    sources: [aSource('first', '2019'), aSource('second', '2020')],
    citations: [
      aCitation('recommendation', 'a', 'second', 2),
      aCitation('recommendation', 'a', 'first', 1),
      aCitation('lineage', 'a', 'second', 1),
    ],
  })
  const at = lookUp(record)

  it('finds rows by id, and throws for what is not there', () => {
    expect(at.recommendation('a')).toBe(record.recommendations[0])
    expect(() => at.recommendation('b')).toThrow("The record holds no recommendation 'b'")
    expect(() => at.source('')).toThrow("The record holds no source ''")
  })

  it('has the citations of one assertion in their order, the one it rests on first', () => {
    expect(at.cited('recommendation', 'a').map(({ source }) => source.id)).toEqual(['first', 'second'])
    expect(at.sourceOf('recommendation', 'a').id).toBe('first')
  })

  it('keeps kinds of assertion apart, though they share an id', () => {
    expect(at.cited('lineage', 'a').map(({ source }) => source.id)).toEqual(['second'])
    expect(at.cited('position', 'a')).toEqual([])
  })

  it('is built once for each record, and anew for another', () => {
    expect(lookUp(record)).toBe(at)
    expect(lookUp({ ...record })).not.toBe(at)
  })

  it('refuses a citation of a document that is not there', () => {
    const broken = { ...record, citations: [aCitation('recommendation', 'a', 'lost')] }
    expect(() => lookUp(broken)).toThrow("The record holds no source 'lost'")
  })
})

it('finds what every row of the record rests on', () => {
  const record = shippedRecord()
  const at = lookUp(record)
  const resting = { recommendation: record.recommendations, position: record.positions, finding: record.findings } as const
  for (const [kind, rows] of Object.entries(resting)) {
    for (const { id, citationId } of rows) {
      expect(at.cited(kind as keyof typeof resting, id)[0]?.citation.id).toBe(citationId)
    }
  }
})
