import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { reviewOf, reviewsOf } from './review-view'

const record = shippedRecord()
const all = reviewsOf(record)

describe('reviews and events', () => {
  it('has five reviews, with what each recommended', () => {
    expect(all.reviews.map(({ review, recommendations }) => [review.id, recommendations])).toEqual([
      ['cpc-2019', 12],
      ['culture-review-2019', 0],
      ['recovery-panel-2020', 5],
      ['remote-support-2021', 0],
      ['revisit-2021', 0],
    ])
  })

  it('holds the report of one of them only', () => {
    expect(all.reviews.filter(({ review }) => review.reportHeld !== 'not-held').map(({ review }) => review.id)).toEqual([
      'remote-support-2021',
    ])
  })

  it('does not say who commissioned the culture review', () => {
    expect(reviewOf(record, 'culture-review-2019')?.review.reviewer).toBe('Not stated')
  })

  it('has its events in order of time', () => {
    expect(all.events.map(({ event }) => [event.id, event.whenEarliest])).toEqual([
      ['lga-support-2017', '2017-10-01'],
      ['ofsted-focused-visit-2018', '2018-07-01'],
      ['ofsted-inadequate-2019', '2019-11-01'],
      ['senior-restructure-agreed-2019', '2019-11-01'],
      ['ofsted-feedback-2020', '2020-01-01'],
      ['assistant-chief-executive-2020', '2020-05-01'],
      ['borough-strategy-consultation-2020', '2020-08-01'],
      ['senior-restructure-2020', '2020-11-01'],
      ['economic-recovery-plan-2020', '2020-12-01'],
      ['borough-strategy-2021', '2021-03-01'],
      ['medium-term-financial-strategy-2021', '2021-03-01'],
      ['capital-and-investment-strategy-2021', '2021-03-01'],
      ['revisit-considered-2021', '2021-12-01'],
    ])
  })

  it('marks every year that no document prints as inferred', () => {
    const inferred = (rows: { id: string; whenInferred: string | null }[]) =>
      rows.filter((row) => row.whenInferred !== null).map(({ id }) => id)
    expect(inferred(all.events.map(({ event }) => event))).toEqual(
      expect.arrayContaining(['ofsted-focused-visit-2018', 'ofsted-inadequate-2019', 'revisit-considered-2021']),
    )
    expect(inferred(record.reviews)).toEqual(['culture-review-2019', 'revisit-2021'])
    const ofRevisit = record.findings.filter((row) => row.reviewId === 'revisit-2021')
    expect(ofRevisit.every((row) => row.asAtInferred !== null)).toBe(true)
  })

  it('cites each', () => {
    for (const { cited } of [...all.reviews, ...all.events]) expect(cited.length).toBeGreaterThan(0)
  })

  it('draws the action plan among them', () => {
    expect(all.plans.map(({ id }) => id)).toEqual(['action-plan-2019'])
  })
})

describe('the Challenge', () => {
  it('has its twelve recommendations by letter, and no position of its day', () => {
    const review = reviewOf(record, 'cpc-2019')!
    expect(review.recommendations.map(({ letter }) => letter).join('')).toBe('abcdefghijkl')
    expect(review.positions).toEqual([])
    expect(review.gaps.map(({ id }) => id)).toContain('cpc-2019-report')
  })
})

describe('the session of March 2021', () => {
  const review = reviewOf(record, 'remote-support-2021')!

  it('keeps its speakers apart: four voices in one note', () => {
    expect(review.positions.map(({ speaker, positions }) => [speaker.id, positions.length])).toEqual([
      ['council-as-summarised', 17],
      ['lga-peers', 2],
    ])
    expect(review.speakers.map(({ speaker, findings }) => [speaker.id, findings.length])).toEqual([
      ['council-as-summarised', 1], // of all its progress at once
      ['members-and-officers', 4], // three observations and their challenges
      ['lga-peers', 8],
      ['discussion', 8],
    ])
  })

  it('has a position of the council on each of the seventeen, and peers on a and b', () => {
    const [council, peers] = review.positions
    expect(council?.positions.map(({ recommendation }) => recommendation.letter ?? recommendation.id)).toEqual([
      ...Array.from('abcdefghijk'), 'previous-financial-position',
      ...['modernisation', 'vcse', 'health-and-care', 'place', 'localities'].map((name) => `recovery-panel-2020-${name}`),
    ])
    expect(peers?.positions.map(({ recommendation }) => recommendation.letter)).toEqual(['a', 'b'])
  })

  it('makes the discussion of localities nobody’s finding', () => {
    const discussion = review.speakers.find(({ speaker }) => speaker.id === 'discussion')!
    expect(new Set(discussion.findings.map(({ finding }) => finding.assurance))).toEqual(new Set([null]))
  })
})

describe('the revisit', () => {
  const review = reviewOf(record, 'revisit-2021')!
  const reported = review.speakers.find(({ speaker }) => speaker.id === 'lga-as-reported')!

  it('has two overall judgements and seven findings as reported, and the Leader’s statement apart', () => {
    expect(reported.findings.map(({ finding }) => finding.kind)).toEqual([
      'overall', 'overall', ...Array.from({ length: 7 }, () => 'finding'),
    ])
    expect(review.speakers.map(({ speaker, findings }) => [speaker.id, findings.length])).toEqual([
      ['lga-as-reported', 9],
      ['leader', 1],
    ])
  })

  it('is reported by others while the LGA’s report is not held', () => {
    expect(new Set(reported.findings.map(({ finding }) => finding.assurance))).toEqual(new Set(['reported-by-others']))
  })

  it('has its findings linked by editorial judgement, as the checked reading links them', () => {
    const links = reported.findings.flatMap(({ finding, bearings }) =>
      bearings.map(({ bearing, recommendation, strand }) => {
        expect(bearing.basis).toBe('editorial')
        return [finding.id.replace('revisit-2021-', ''), recommendation?.id ?? strand?.id]
      }),
    )
    expect(links).toEqual([
      ['leadership', 'cpc-2019-c'],
      ['confidence-and-honesty', 'cpc-2019-d'],
      ['golden-thread', 'cpc-2019-g'],
      ['golden-thread', 'cpc-2019-l'],
      ['organisational-development', 'cpc-2019-k'],
      ['external-communications', 'cpc-2019-j'],
      ['ict', 'one-digital'],
      ['regeneration', 'recovery-panel-2020-place'],
      ['regeneration', 'cpc-2019-i'],
    ])
  })

  it('misses its report and its action plan', () => {
    expect(review.gaps.map(({ id }) => id)).toEqual(['revisit-2021-report', 'revisit-2021-action-plan'])
  })
})

it.each(['cpc-2025', '', 'action-plan-2019'])('has no review %j', (id) => {
  expect(reviewOf(record, id)).toBeNull()
})
