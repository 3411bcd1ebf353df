import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { programmeOf } from './programme-view'

const record = shippedRecord()

describe('One Council', () => {
  const programme = programmeOf(record, 'one-council')!

  it('answers l', () => {
    expect(programme.recommendation.id).toBe('cpc-2019-l')
  })

  it('has eight strands, in the order printed', () => {
    expect(programme.strands.map(({ strand }) => strand.name)).toEqual([
      'One Resident', 'One People', 'One Practice', 'One Budget', 'One Outcome', 'One Space', 'One Message', 'One Digital',
    ])
  })

  it('is said to carry c, d, e, g and k: each stated in the plan and cited', () => {
    expect(programme.carries.map(({ recommendation }) => recommendation.letter)).toEqual(['c', 'd', 'e', 'g', 'k'])
    for (const { bearing, cited } of programme.carries) {
      expect(bearing.basis).toBe('stated')
      expect(cited.map(({ source }) => source.id)).toContain('action-plan-2019')
    }
  })

  it('carries d and e in part', () => {
    const inPart = programme.carries.filter(({ bearing }) => bearing.note.startsWith('In part.'))
    expect(inPart.map(({ recommendation }) => recommendation.letter)).toEqual(['d', 'e'])
  })

  it('has its strands linked to recommendations by editorial judgement only', () => {
    const links = programme.strands.flatMap(({ strand, bearings }) =>
      bearings.map(({ bearing, recommendation }) => [strand.id, recommendation.letter, bearing.basis]),
    )
    expect(links.every(([, , basis]) => basis === 'editorial')).toBe(true)
    expect(links).toContainEqual(['one-people', 'k', 'editorial'])
  })

  it('has the revisit’s finding on ICT at One Digital, and no other', () => {
    const found = programme.strands.flatMap(({ strand, findings }) => findings.map(({ finding }) => [strand.id, finding.id]))
    expect(found).toEqual([['one-digital', 'revisit-2021-ict']])
  })
})

it.each(['one-digital', 'two-council', ''])('has no programme %j', (id) => {
  expect(programmeOf(record, id)).toBeNull()
})
