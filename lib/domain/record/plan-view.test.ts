import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { commitmentCount, planOf, priorityOf, priorityTitle } from './plan-view'
import { inventedRecord } from './testing'

const record = shippedRecord()
const plan = planOf(record)!

describe('the plan', () => {
  it('has its vision in the words of the recruitment pages', () => {
    expect(plan.plan.visionWords).toBe('Working together for a better borough with people at the heart of everything we do')
    expect(plan.cited[0]?.source.id).toBe('recruitment-pages')
  })

  it('has six priorities, the first in words held and the others as pointed to', () => {
    expect(plan.priorities.map(({ priority, pointer }) => priorityTitle(priority, pointer))).toEqual([
      'Ensure children and young people have a positive start in life',
      'Promote good health, independence and care across our communities',
      'Create safe and strong communities and neighbourhoods for all',
      'Support a strong, thriving, inclusive and well connected local economy',
      'Create green and vibrant places that reflect our heritage and culture',
      'Be a responsible council',
    ])
    const inWords = plan.priorities.filter(({ priority }) => priority.titleWords !== null)
    expect(inWords.map(({ priority }) => priority.id)).toEqual(['priority-1'])
  })

  it('never quotes or cites a pointer, and says where it is known from', () => {
    for (const { priority, pointer, cited, commitments } of plan.priorities.slice(1)) {
      expect(priority.titleWords).toBeNull()
      expect([cited, commitments]).toEqual([[], 0])
      expect(pointer?.knownFrom).toContain('25 February 2021')
    }
  })

  it('has the figures of context, each cited', () => {
    expect(plan.figures.map(({ figure }) => [figure.id, figure.value])).toEqual([
      ['wards', '16'],
      ['councillors-per-ward', '3'],
      ['councillors', '48'],
      ['portfolios', '10'],
      ['departments', '3'],
      ['services', 'over 700'],
      ['residents', 'over 180,000'],
      ['households', '82,000'],
      ['net-budget-on-social-care', '71%'],
    ])
    for (const { cited } of plan.figures) expect(cited.length).toBeGreaterThan(0)
    expect(16 * 3).toBe(48)
  })

  it('points to the wards of 2022 beside those of the pages', () => {
    const { pointer } = plan.figures.find(({ figure }) => figure.id === 'wards')!
    expect(pointer?.says).toContain('18 wards')
    expect(pointer?.knownFrom).toContain('2021/1424')
  })

  it('has no measures', () => {
    expect(plan.measures).toBe(0)
  })

  it('is nothing where none is held', () => {
    expect(planOf(inventedRecord({}))).toBeNull()
  })
})

describe('priority 1', () => {
  const priority = priorityOf(record, 'priority-1')!

  it('has eleven statements, each with its strength as written', () => {
    const strengths = priority.commitments.map(({ commitment }) => [
      commitment.id.replace('priority-1-', ''), commitment.strengthWords,
    ])
    expect(strengths).toEqual([
      ['early-help', 'need to'],
      ['listened-to', 'will'],
      ['care-plans', 'will'],
      ['local-fostering', 'will'],
      ['care-leavers', 'will'],
      ['ready-for-school', 'will'],
      ['achievement', 'need to'],
      ['schools', 'need to'],
      ['employment', 'want'],
      ['send', 'will'],
      ['well-being', 'will'],
    ])
    expect(commitmentCount(record, 'priority-1')).toBe(11)
  })

  it('has the strength of each among its own words, and a citation', () => {
    for (const { commitment, cited } of priority.commitments) {
      expect(commitment.commitmentWords.toLowerCase()).toContain(commitment.strengthWords)
      expect(cited.length).toBeGreaterThan(0)
    }
  })

  it('bears on recommendations by editorial judgement only', () => {
    const bearings = priority.commitments.flatMap((row) => row.bearings)
    expect(new Set(bearings.map(({ bearing }) => bearing.basis))).toEqual(new Set(['editorial']))
  })

  it('has the five others beside it', () => {
    expect(priority.others.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6].map((n) => `priority-${n}`))
  })
})

it.each(['priority-7', 'priority-0', '', 'council-plan'])('has no priority %j', (id) => {
  expect(priorityOf(record, id)).toBeNull()
})
