import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import {
  aBearingOfFinding, aCitation, aFinding, aLineage, aPosition, aRecommendation, aReview, aSource, inventedRecord,
} from './testing'
import { threadOf, type Thread, type ThreadEntry } from './thread'

const today = '2026-11-22'
const record = shippedRecord()
const threads = record.recommendations.map(({ id }) => threadOf(record, id, today)!)

const entriesOf = (id: string) => threadOf(record, id, today)!.entries
type Kind = ThreadEntry['kind']
const ofKind = <K extends Kind>(thread: Pick<Thread, 'entries'>, kind: K) =>
  thread.entries.filter((entry): entry is Extract<ThreadEntry, { kind: K }> => entry.kind === kind)

/** What an entry is, in a word or two. */
function told(entry: ThreadEntry): string {
  switch (entry.kind) {
    case 'wording':
      return `worded: ${entry.recommendation.id}`
    case 'restated':
      return `restated: ${entry.recommendation.id}`
    case 'position':
      return `${entry.speaker.id}: ${entry.position.asAtLatest}`
    case 'event':
      return `event: ${entry.event.id}`
    case 'finding':
      return `finding: ${entry.finding.id}`
    case 'absence':
      return `${entry.absence}: ${entry.moment.id}`
  }
}

describe('every thread of the record', () => {
  it('is in order of time', () => {
    for (const { entries } of threads) {
      // An event known to its month may stand before what was said of it in that month: see below.
      const days = entries
        .filter(({ kind, whenPrecision }) => kind !== 'event' || whenPrecision !== 'month')
        .map(({ whenEarliest, whenLatest }) => `${whenLatest ?? whenEarliest} ${whenEarliest}`)
      expect(days).toEqual([...days].sort())
    }
  })

  it('begins with the first wording held, and only events before it', () => {
    for (const { recommendation, entries } of threads) {
      const [first, ...others] = entries.filter(({ kind }) => kind !== 'event')
      expect(first?.kind === 'wording' && first.recommendation.id).toBe(recommendation.id)
      expect(others.some(({ kind }) => kind === 'wording')).toBe(false)
    }
  })

  it('cites a document and a place for all that it says', () => {
    for (const { recommendation, entries, timescales, meetings, programmes, strands, commitments } of threads) {
      const said = entries.filter((entry) => entry.kind !== 'absence')
      for (const { cited } of [...said, ...timescales, ...meetings, ...programmes, ...strands, ...commitments]) {
        expect(cited.length, recommendation.id).toBeGreaterThan(0)
        for (const { citation, source } of cited) {
          expect(citation.sourceId).toBe(source.id)
          expect(citation.place).not.toBe('')
        }
      }
    }
  })

  it('calls unmentioned only what a document held in full does not mention', () => {
    const heldWhere = { 'not-known': 'not-held', 'not-recorded': 'extract', 'not-mentioned': 'full' }
    for (const thread of threads) {
      for (const { absence, moment } of ofKind(thread, 'absence')) {
        expect(moment.held).toBe(heldWhere[absence])
      }
    }
  })

  it('has the position that decides where it stands among its entries', () => {
    for (const thread of threads) {
      const ids = ofKind(thread, 'position').map(({ position }) => position.id)
      expect(ids).toContain(thread.standing.current?.position.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('leads to the one printed before it and the one printed after it', () => {
    const printed = [
      ...Array.from('labcdegfhijk').map((letter) => `cpc-2019-${letter}`), 'previous-financial-position',
      ...['modernisation', 'vcse', 'health-and-care', 'place', 'localities'].map((name) => `recovery-panel-2020-${name}`),
    ]
    for (const [n, id] of printed.entries()) {
      const thread = threadOf(record, id, today)
      expect([thread?.previous?.id ?? null, thread?.next?.id ?? null]).toEqual([printed[n - 1] ?? null, printed[n + 1] ?? null])
    }
  })

  it('names the same six later documents that would carry it on', () => {
    for (const { laterGaps } of threads) expect(laterGaps).toHaveLength(6)
  })
})

it('has no thread of an id that is not there', () => {
  expect(threadOf(record, 'cpc-2019-z', today)).toBeNull()
  expect(threadOf(record, '', today)).toBeNull()
})

describe('a', () => {
  it('goes from an urgent briefing to a revisit of which nothing is known', () => {
    expect(entriesOf('cpc-2019-a').map(told)).toEqual([
      'event: ofsted-focused-visit-2018',
      'worded: cpc-2019-a',
      'not-known: culture-review-2019',
      'council: 2019-07-31',
      'event: ofsted-inadequate-2019',
      'not-known: recovery-panel-2020',
      'event: ofsted-feedback-2020',
      'council-as-summarised: 2021-03-17',
      'lga-peers: 2021-03-17',
      'not-known: revisit-2021',
    ])
  })

  it('shows the peers’ observation once, as a position and not again as a finding', () => {
    expect(ofKind({ entries: entriesOf('cpc-2019-a') }, 'finding')).toEqual([])
  })
})

describe('d', () => {
  it('shows in March 2021 what is gone from its wording', () => {
    const positions = ofKind({ entries: entriesOf('cpc-2019-d') }, 'position')
    const later = positions.find(({ position }) => position.wordingWords !== null)
    expect(later?.difference?.leftOut.join(' … ')).toContain('reset the Council’s culture to drive positive change')
    expect(later?.whenLatest).toBe('2021-03-17')
  })

  it('has what members and officers said of themselves, and what the revisit is reported to have found', () => {
    const findings = ofKind({ entries: entriesOf('cpc-2019-d') }, 'finding')
    expect(findings.map(({ finding, speaker }) => [speaker.id, finding.id])).toEqual([
      ['members-and-officers', 'remote-support-2021-goals-owned'],
      ['members-and-officers', 'remote-support-2021-working-relationship'],
      ['members-and-officers', 'remote-support-2021-roles-and-decisions'],
      ['lga-as-reported', 'revisit-2021-confidence-and-honesty'],
    ])
  })
})

describe('f', () => {
  it('was not recorded in July 2019, and says which text is missing', () => {
    const thread = threadOf(record, 'cpc-2019-f', today)!
    expect(ofKind(thread, 'absence').map(told)).toContain('not-recorded: action-plan-2019')
    expect(thread.gaps.map(({ id }) => id)).toContain('action-plan-2019-f')
    expect(thread.timescales).toEqual([])
  })

  it('is the only one that misses it', () => {
    const missing = threads.filter(({ gaps }) => gaps.some(({ id }) => id === 'action-plan-2019-f'))
    expect(missing.map(({ recommendation }) => recommendation.id)).toEqual(['cpc-2019-f'])
  })
})

describe('h', () => {
  it('has adults in work in both wordings and adults into work in both accounts', () => {
    const positions = ofKind({ entries: entriesOf('cpc-2019-h') }, 'position').map(({ position }) => position)
    expect(positions.map(({ accountWords }) => accountWords)).toEqual([
      'A dedicated adults into work plan',
      'a programme to support adults into work',
    ])
    expect(threadOf(record, 'cpc-2019-h', today)?.recommendation.wordingWords).toContain('support adults in work')
    expect(positions.at(-1)?.wordingWords).toContain('support adults in work')
  })
})

describe('l', () => {
  const thread = threadOf(record, 'cpc-2019-l', today)!

  it('is restated by the Panel, without the adaptive innovator model', () => {
    const [restated, ...others] = ofKind(thread, 'restated')
    expect(others).toEqual([])
    expect(restated?.recommendation.id).toBe('recovery-panel-2020-modernisation')
    expect(restated?.review?.id).toBe('recovery-panel-2020')
    expect(restated?.lineage.basis).toBe('editorial')
    expect(restated?.difference.leftOut.join()).toContain('to realise the adaptive innovator model')
  })

  it('is reported in March 2021 through the Panel’s', () => {
    expect(ofKind(thread, 'position').map(({ position, through }) => [position.asAtLatest, through?.id ?? null])).toEqual([
      ['2019-07-31', null],
      ['2021-03-17', 'recovery-panel-2020-modernisation'],
    ])
  })

  it('is answered by One Council, which carries c, d, e, g and k', () => {
    const carried = threads.filter(({ programmes }) => programmes.some(({ bearing }) => bearing !== null))
    expect(carried.map(({ recommendation }) => recommendation.letter)).toEqual(['c', 'd', 'e', 'g', 'k'])
    expect(thread.programmes.map(({ programme, bearing }) => [programme.id, bearing])).toEqual([['one-council', null]])
  })
})

describe('the financial position', () => {
  const thread = threadOf(record, 'previous-financial-position', today)!

  it('has no review, no letter and no timescale, and begins with the note that lists it', () => {
    expect(thread.review).toBeNull()
    expect(thread.recommendation.letter).toBeNull()
    expect(thread.recommendation.timescaleAbsence).toBe('not-known')
    expect(thread.timescales).toEqual([])
    expect(thread.entries[0]).toMatchObject({ kind: 'wording', whenEarliest: '2021-03-17', whenLatest: '2021-03-17' })
  })
})

describe('the Panel’s modernisation', () => {
  it('says that it restates l, and carries no position of l', () => {
    const thread = threadOf(record, 'recovery-panel-2020-modernisation', today)!
    expect(thread.restates?.id).toBe('cpc-2019-l')
    expect(ofKind(thread, 'position').map(({ position }) => position.asAtLatest)).toEqual(['2021-03-17'])
  })
})

describe('an invented thread', () => {
  it('keeps a corrected position, with what corrects it', () => {
    const rows = inventedRecord({
      recommendations: [aRecommendation('a')],
      sources: [aSource('plan', '2019')],
      citations: [aCitation('recommendation', 'a', 'plan')],
      positions: [aPosition('wrong', 'a', '2020'), aPosition('right', 'a', '2020', { correctsId: 'wrong' })],
    })
    const positions = ofKind(threadOf(rows, 'a', today)!, 'position')
    expect(positions.map(({ position, correctedBy }) => [position.id, correctedBy?.id ?? null])).toEqual([
      ['right', null],
      ['wrong', 'right'],
    ])
  })

  it('has every step of a chain of restatements, each compared with the first wording', () => {
    const rows = inventedRecord({
      reviews: [aReview('r1', '2019-01'), aReview('r2', '2020-01'), aReview('r3', '2021-01')],
      recommendations: [
        aRecommendation('first', { reviewId: 'r1', wordingWords: 'Write a clear plan' }),
        aRecommendation('third', { reviewId: 'r3', wordingWords: 'Write a short plan' }),
        aRecommendation('second', { reviewId: 'r2', wordingWords: 'Write a plan' }),
      ],
      lineages: [aLineage('first', 'second'), aLineage('second', 'third')],
      positions: [aPosition('p', 'third', '2021-06')],
    })
    const thread = threadOf(rows, 'first', today)!
    expect(thread.entries.map(told)).toEqual(['worded: first', 'restated: second', 'restated: third', 'council: 2021-06-30'])
    expect(ofKind(thread, 'restated').map(({ difference }) => [difference.leftOut, difference.inserted])).toEqual([
      [['clear'], []],
      [['clear'], ['short']],
    ])
    expect(ofKind(thread, 'position')[0]?.through?.id).toBe('third')
  })

  it('has a finding once, though it bears on a recommendation and on its restatement', () => {
    const rows = inventedRecord({
      reviews: [aReview('r1', '2019-01'), aReview('r2', '2020-01')],
      recommendations: [aRecommendation('first', { reviewId: 'r1' }), aRecommendation('second', { reviewId: 'r2' })],
      lineages: [aLineage('first', 'second')],
      findings: [aFinding('found', 'r2', '2020-01')],
      bearings: [aBearingOfFinding('found', 'first'), aBearingOfFinding('found', 'second')],
    })
    expect(ofKind(threadOf(rows, 'first', today)!, 'finding')).toHaveLength(1)
  })

  it('says of a review held in full that it does not mention it, and of one not held that it is not known', () => {
    const rows = inventedRecord({
      reviews: [aReview('r1', '2019-01'), aReview('r2', '2020-01', { reportHeld: 'full' }), aReview('r3', '2021-01')],
      recommendations: [aRecommendation('a', { reviewId: 'r1' })],
    })
    expect(threadOf(rows, 'a', today)?.entries.map(told)).toEqual(['worded: a', 'not-mentioned: r2', 'not-known: r3'])
  })

  it('has what another voice says at the same place and day beside the position', () => {
    const said = (speakerId: string) => {
      const rows = inventedRecord({
        reviews: [aReview('r1', '2019-01')],
        recommendations: [aRecommendation('a', { reviewId: 'r1' })],
        positions: [aPosition('p', 'a', '2021-03-17', { speakerId: 'peers' })],
        findings: [aFinding('found', 'r1', '2021-03-17', { speakerId })],
        bearings: [aBearingOfFinding('found', 'a')],
        sources: [aSource('note', '2021-03-17')],
        citations: [
          { ...aCitation('position', 'p', 'note'), place: 'Page 1' },
          { ...aCitation('finding', 'found', 'note'), place: 'Page 1' },
        ],
      })
      return threadOf(rows, 'a', today)?.entries.map(told)
    }
    expect(said('council')).toEqual(['worded: a', 'peers: 2021-03-17', 'finding: found'])
    expect(said('peers')).toEqual(['worded: a', 'peers: 2021-03-17'])
  })

  it('tells an event of a month before what was said of it in that month', () => {
    const told2021 = (id: string) => entriesOf(id).map(told).filter((words) => /event|2021-03-17/.test(words)).slice(-3)
    expect(told2021('previous-financial-position')).toEqual([
      'event: medium-term-financial-strategy-2021', 'council-as-summarised: 2021-03-17',
    ])
    expect(told2021('cpc-2019-i').at(-1)).toBe('council-as-summarised: 2021-03-17')
    expect(entriesOf('previous-financial-position').map(told)[0]).toBe('worded: previous-financial-position')
    // One whose month ended before the position, or began after it, keeps its place.
    expect(told2021('cpc-2019-h')).toEqual(['event: economic-recovery-plan-2020', 'council-as-summarised: 2021-03-17'])
  })

  it('tells an event before what is said of the same day', () => {
    const rows = inventedRecord({
      reviews: [aReview('r1', '2019-01')],
      recommendations: [aRecommendation('a', { reviewId: 'r1' })],
      positions: [aPosition('p', 'a', '2021-03-17')],
      events: [
        {
          id: 'e', title: 'Event', who: 'Somebody', whenEarliest: '2021-03-17', whenLatest: '2021-03-17',
          whenPrecision: 'day', whenInferred: null, summary: 'Invented', citationId: 'event.e.1',
        },
      ],
      bearings: [{ ...aBearingOfFinding('e', 'a'), findingId: null, eventId: 'e' }],
    })
    expect(threadOf(rows, 'a', today)?.entries.map(told)).toEqual(['worded: a', 'event: e', 'council: 2021-03-17'])
  })
})
