import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { threadHeads } from './counts'
import {
  aCitation, aGap, aLineage, aPosition, aRecommendation, aReview, aSource, aTimescale, inventedRecord,
} from './testing'
import { flagsOf, hasCheckableEnd, laterGaps, laterWordings, type FlagId } from './flag'
import type { RecordRows } from './record'
import type { Timescale } from './timescale'

const today = '2026-11-22'
const record = shippedRecord()

const flagged = (rows: RecordRows, id: string, flag: FlagId, on = today) =>
  flagsOf(rows, rows.recommendations.find((row) => row.id === id)!, on).find((row) => row.id === flag)?.arithmetic ?? null

/** One recommendation `a`, reported in progress on a day, with timescales. */
function reportedOn(day: string, timescales: Timescale[], status: 'in-progress' | 'complete' | null = 'in-progress') {
  return inventedRecord({
    recommendations: [aRecommendation('a')],
    positions: [aPosition('a-position', 'a', day, { status })],
    timescales,
  })
}

describe('unfinished when last reported', () => {
  const overdue = (day: string, ...timescales: Timescale[]) =>
    flagged(reportedOn(day, timescales), 'a', 'unfinished-when-last-reported')
  const autumn = aTimescale('autumn', 'a', '2019-09/2019-11')

  it('begins on the day after the last that the words can mean', () => {
    expect(overdue('2019-11-29', autumn)).toBeNull()
    expect(overdue('2019-11-30', autumn)).toBeNull()
    expect(overdue('2019-12-01', autumn)).toBe(
      'Not reported complete on 1 December 2019, 1 day after 30 November 2019, the latest day that the printed words can mean. Not known since.',
    )
  })

  it.each([
    ['2019-03/2019-05', '31 May 2019'],
    ['2019-06/2019-08', '31 August 2019'],
    ['2019-09/2019-11', '30 November 2019'],
    ['2019-12/2020-02', '29 February 2020'],
  ])('takes a season at its last day: %s', (season, lastDay) => {
    expect(overdue('2021-03-17', aTimescale('season', 'a', season))).toContain(`days after ${lastDay}, the latest day`)
  })

  it('is not set where no end can be checked, though a part of it is long past', () => {
    const openEnded = aTimescale('open', 'a', '2019-02/..')
    const session = aTimescale('session', 'a', '2019-06', { kind: 'promised', subject: 'One session' })
    expect(overdue('2021-03-17', openEnded, session)).toBeNull()
    expect(overdue('2021-03-17', aTimescale('ongoing', 'a', null))).toBeNull()
    expect(overdue('2021-03-17')).toBeNull()
  })

  it('goes by the latest of several dates, and says what it is for', () => {
    const plan = aTimescale('plan', 'a', '2020-05', { kind: 'promised', subject: 'The new plan' })
    expect(overdue('2020-06-01', plan, autumn)).toContain(
      '1 day after 31 May 2020. That latest day printed is for one step, the new plan:',
    )
    expect(overdue('2020-05-31', plan, autumn)).toBeNull()
    const cabinet = aTimescale('cabinet', 'a', '2020-05', { kind: 'promised', subject: 'Cabinet’s agreement' })
    expect(overdue('2020-06-01', cabinet, autumn)).toContain('for one step, Cabinet’s agreement:')
  })

  it('goes by a dated promise where the printed words hold no date', () => {
    const promise = aTimescale('promise', 'a', '2019', { kind: 'promised', subject: 'The report' })
    expect(overdue('2020-01-31', aTimescale('ongoing', 'a', null), promise)).toContain('31 days after 31 December 2019')
  })

  it('says where the date is inferred', () => {
    const inferred = aTimescale('march', 'a', '2019-03', { whenInferred: 'No year is printed.' })
    expect(overdue('2021-03-17', inferred)).toContain('31 March 2019 (inferred)')
  })

  it('is not set on what is complete or closed, nor on what nobody has reported on', () => {
    expect(flagged(reportedOn('2021', [autumn], 'complete'), 'a', 'unfinished-when-last-reported')).toBeNull()
    const silent = inventedRecord({ recommendations: [aRecommendation('a')], timescales: [autumn] })
    expect(flagged(silent, 'a', 'unfinished-when-last-reported')).toBeNull()
  })

  it('counts to the newest position and never to today', () => {
    const rows = reportedOn('2021-03-17', [autumn])
    const on = (day: string) => flagged(rows, 'a', 'unfinished-when-last-reported', day)
    fc.assert(
      fc.property(fc.date({ min: new Date('2021-03-17'), max: new Date('2100-01-01'), noInvalidDate: true }), (day) => {
        expect(on(day.toISOString().slice(0, 10))).toBe(on('2021-03-17'))
      }),
    )
  })
})

describe('no checkable date', () => {
  const unchecked = (...timescales: Timescale[]) => flagged(reportedOn('2021', timescales), 'a', 'no-checkable-date')

  it('is set on printed words without a date, or without an end, which it quotes', () => {
    const ongoing = aTimescale('ongoing', 'a', null, { timescaleWords: 'Ongoing' })
    const from = aTimescale('from', 'a', '2019-03/..', { timescaleWords: 'From March 2019' })
    expect(unchecked(ongoing)).toBe('The printed timescale, ‘Ongoing’, sets no end that can be checked.')
    expect(unchecked(from)).toBe('The printed timescale, ‘From March 2019’, sets no end that can be checked.')
  })

  it('is not set where an end is printed or promised', () => {
    expect(unchecked(aTimescale('autumn', 'a', '2019-09/2019-11'))).toBeNull()
    expect(unchecked(aTimescale('ongoing', 'a', null), aTimescale('p', 'a', '2019', { kind: 'promised' }))).toBeNull()
  })

  it('is not set where no timescale is recorded, which is said apart', () => {
    expect(unchecked()).toBeNull()
    expect(unchecked(aTimescale('promise', 'a', '2021-03', { kind: 'promised' }))).toBeNull()
  })

  it('is never set together with lateness', () => {
    const when = fc.constantFrom(null, '2019-03/..', '2019-09/2019-11', '2019', '2020-05')
    const timescales = fc.array(fc.tuple(when, fc.constantFrom('printed' as const, 'promised' as const)), { maxLength: 4 })
    fc.assert(
      fc.property(timescales, (rows) => {
        const list = rows.map(([text, kind], n) => aTimescale(`t${n}`, 'a', text, { kind }))
        const ids = flagsOf(reportedOn('2021-03-17', list), aRecommendation('a'), today).map(({ id }) => id)
        expect(ids.includes('no-checkable-date') && ids.includes('unfinished-when-last-reported')).toBe(false)
        expect(ids.includes('unfinished-when-last-reported')).toBe(hasCheckableEnd(list))
      }),
    )
  })
})

describe('date moved', () => {
  /** Dates for one recommendation, each from a document of a date. */
  function datedBy(...rows: { document: string; when: string | null; subject?: string }[]) {
    const timescales = rows.map(({ when, subject }, n) =>
      aTimescale(`t${n}`, 'a', when, { subject: subject ?? 'The report', kind: n === 0 ? 'printed' : 'promised' }),
    )
    const documents = [...new Set(rows.map(({ document }) => document))]
    const rowsOf = inventedRecord({
      recommendations: [aRecommendation('a')],
      timescales,
      sources: documents.map((document) => aSource(`of-${document}`, document)),
      citations: rows.map(({ document }, n) => aCitation('timescale', `t${n}`, `of-${document}`)),
    })
    return flagged(rowsOf, 'a', 'date-moved')
  }

  it('is set where a later document gives a later date for the same thing', () => {
    const arithmetic = 'The report: from 30 November 2019 to 31 March 2020, 122 days later.'
    const autumn = { document: '2019-07', when: '2019-09/2019-11' }
    const march = { document: '2019-12', when: '2020-03' }
    expect(datedBy(autumn, march)).toBe(arithmetic)
    expect(datedBy(march, autumn)).toBe(arithmetic)
  })

  it.each([
    ['an earlier date', '2019-12', '2019-10', 'The report'],
    ['the same date', '2019-12', '2019-11', 'The report'],
    ['a date for another thing', '2019-12', '2020-03', 'The plan'],
    ['no date', '2019-12', null, 'The report'],
    ['no end', '2019-12', '2020-03/..', 'The report'],
    ['a later date in the same document', '2019-07', '2020-03', 'The report'],
  ])('is not set by %s', (_, document, when, subject) => {
    expect(datedBy({ document: '2019-07', when: '2019-11' }, { document, when, subject })).toBeNull()
  })
})

describe('worded differently', () => {
  const wordings = (...later: string[]) =>
    flagged(
      inventedRecord({
        recommendations: [aRecommendation('a', { wordingWords: 'Write a clear plan, with dates' })],
        positions: later.map((wordingWords, n) => aPosition(`p${n}`, 'a', `202${n}`, { wordingWords })),
      }),
      'a',
      'worded-differently',
    )

  it('counts the words left out and the words that are new', () => {
    expect(wordings('Write a plan')).toBe(
      'Against the first wording held, the newest leaves out 3 words and adds nothing.',
    )
    expect(wordings('Write a clear plan with targets')).toContain('leaves out 1 word and adds 1 word.')
  })

  it('goes by the newest wording, against the first', () => {
    expect(wordings('Write a plan', 'write a clear plan – with dates.')).toBeNull()
    expect(wordings('Write a clear plan with dates', 'Write')).toContain('leaves out 5 words and adds nothing')
  })

  it('is not set where there is no later wording', () => {
    expect(wordings()).toBeNull()
  })

  it('counts a restatement by a later review as a wording', () => {
    const rows = inventedRecord({
      reviews: [aReview('panel', '2022-09')],
      recommendations: [
        aRecommendation('a', { wordingWords: 'Write a clear plan' }),
        aRecommendation('again', { wordingWords: 'Write a plan', reviewId: 'panel' }),
      ],
      lineages: [aLineage('a', 'again')],
      positions: [aPosition('p', 'a', '2021', { wordingWords: 'Write' })],
    })
    expect(laterWordings(rows, rows.recommendations[0]!).map(({ words, asAt }) => [words, asAt])).toEqual([
      ['Write', '2021-12-31'],
      ['Write a plan', '2022-09-30'],
    ])
    expect(flagged(rows, 'a', 'worded-differently')).toContain('leaves out 1 word and')
    expect(flagged(rows, 'again', 'worded-differently')).toBeNull()
  })
})

describe('own account only', () => {
  it('is set on progress that rests on nothing else', () => {
    const once = reportedOn('2021', [])
    expect(flagged(once, 'a', 'own-account-only')).toBe('The one position held is the council’s own account.')
    const twice = { ...once, positions: [...once.positions, aPosition('earlier', 'a', '2020')] }
    expect(flagged(twice, 'a', 'own-account-only')).toBe('Both positions held are the council’s own account.')
  })

  it('is not set where nothing is reported, or somebody else observed it', () => {
    expect(flagged(reportedOn('2021', [], null), 'a', 'own-account-only')).toBeNull()
    const observed = reportedOn('2021', [])
    const peers = aPosition('peers', 'a', '2021', { assurance: 'observed-by-peers' })
    expect(flagged({ ...observed, positions: [...observed.positions, peers] }, 'a', 'own-account-only')).toBeNull()
  })
})

describe('nothing newer held', () => {
  const known = (...gaps: ReturnType<typeof aGap>[]) => ({ ...reportedOn('2021-03-17', []), gaps })

  it('says how old the newest position is, and how many later documents are known', () => {
    const rows = known(aGap('one', '2022-06-30'), aGap('two', '2025-02'))
    expect(flagged(rows, 'a', 'nothing-newer-held')).toBe(
      'The newest position is of 17 March 2021: 2,076 days old on 22 November 2026. 2 later documents are known to exist and not held.',
    )
  })

  it('does not count what is undated, of that day or earlier, or no whole document', () => {
    const others = [
      aGap('undated', null), aGap('that-day', '2021-03-17'), aGap('earlier', '2019'),
      aGap('text', '2022', { kind: 'text' }), aGap('measures', '2022', { kind: 'measures' }),
    ]
    expect(laterGaps(known(...others), '2021-03-17')).toEqual([])
    expect(flagged(known(...others), 'a', 'nothing-newer-held')).toBeNull()
  })

  it('does not count a document that may be older: what is not known to be later is not said to be', () => {
    expect(laterGaps(known(aGap('either', '2020-09/2021-03')), '2021-03-17')).toEqual([])
  })

  it('is not set where no position is held', () => {
    const rows = inventedRecord({ recommendations: [aRecommendation('a')], gaps: [aGap('one', '2022')] })
    expect(flagged(rows, 'a', 'nothing-newer-held')).toBeNull()
  })
})

describe('the flags of the record', () => {
  const cpc = (letters: string) => Array.from(letters).map((letter) => `cpc-2019-${letter}`)
  const withFlag = (flag: FlagId) =>
    threadHeads(record).map(({ id }) => id).filter((id) => flagged(record, id, flag) !== null).sort()
  const threads = threadHeads(record).map(({ id }) => id).sort()

  it('no checkable date: a, c, d, e, j, k', () => {
    expect(withFlag('no-checkable-date')).toEqual(cpc('acdejk'))
  })

  it('not recorded: f alone, which is counted apart and not flagged', () => {
    const notRecorded = record.recommendations.filter((row) => row.timescaleAbsence === 'not-recorded')
    expect(notRecorded.map(({ id }) => id)).toEqual(cpc('f'))
    expect(flagged(record, 'cpc-2019-f', 'no-checkable-date')).toBeNull()
    expect(flagged(record, 'cpc-2019-f', 'unfinished-when-last-reported')).toBeNull()
  })

  it('unfinished when last reported: b, g, h, i, l', () => {
    expect(withFlag('unfinished-when-last-reported')).toEqual(cpc('bghil'))
  })

  // Counted by hand from the printed words to 17 March 2021, and once more by the machine's own calendar.
  it.each([
    ['b', '2019-03-31', '31 March 2019', 717], // March
    ['g', '2020-05-31', '31 May 2020', 290], // in place for the start of the 2020/21 Council year
    ['h', '2019-12-31', '31 December 2019', 442], // brought to cabinet in 2019
    ['i', '2019-11-30', '30 November 2019', 473], // agreement autumn 2019
    ['l', '2019-08-31', '31 August 2019', 564], // agreed by Cabinet summer 2019
  ])('%s was unfinished on 17 March 2021, counted from %s', (letter, due, dueWords, days) => {
    expect((Date.UTC(2021, 2, 17) - Date.parse(`${due}T00:00:00Z`)) / 86_400_000).toBe(days)
    expect(flagged(record, `cpc-2019-${letter}`, 'unfinished-when-last-reported')).toContain(
      `Not reported complete on 17 March 2021, ${days} days after ${dueWords}`,
    )
  })

  it('date moved: none', () => {
    expect(withFlag('date-moved')).toEqual([])
  })

  it('worded differently: every letter, and none of those first worded in March 2021', () => {
    expect(withFlag('worded-differently')).toEqual(cpc('abcdefghijkl'))
  })

  it('own account only: fifteen, all but a and b', () => {
    expect(withFlag('own-account-only')).toEqual(threads.filter((id) => id !== 'cpc-2019-a' && id !== 'cpc-2019-b'))
    expect(withFlag('own-account-only')).toHaveLength(15)
  })

  it('nothing newer held: all seventeen', () => {
    expect(withFlag('nothing-newer-held')).toEqual(threads)
    expect(threads).toHaveLength(17)
  })

  it('names the six documents known to be later than 17 March 2021', () => {
    expect(laterGaps(record, '2021-03-17').map(({ id }) => id)).toEqual([
      'revisit-2021-report', 'revisit-2021-action-plan', 'progress-review-2022', 'cpc-2025-report',
      'cpc-2025-action-plan', 'progress-review-2026',
    ])
  })

  it('count nothing to today, but for the age of the newest position', () => {
    for (const recommendation of record.recommendations) {
      const on = (day: string) => flagsOf(record, recommendation, day).filter(({ id }) => id !== 'nothing-newer-held')
      expect(on('2021-03-18')).toEqual(on('2099-12-31'))
    }
  })
})
