import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { isWordedDifferently, wordingDifference, type WordingPart } from './wording-difference'

const record = shippedRecord()

/** The wording in the plan against the one in the LGA's note of March 2021. */
function differenceOf(letter: string) {
  const recommendation = record.recommendations.find((row) => row.letter === letter)!
  const positions = record.positions.filter((row) => row.recommendationId === recommendation.id)
  const later = positions.find((row) => row.wordingWords !== null)!
  return wordingDifference(recommendation.wordingWords, later.wordingWords!)
}

/** Words as a reader compares them: no capitals, no punctuation at the ends, no dash that stands alone. */
function bareWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.toLowerCase().replace(/^[\s,.;:()“”‘’–-]+|[\s,.;:()“”‘’–-]+$/g, ''))
    .filter((word) => word !== '')
}
const joined = (parts: WordingPart[], ...kinds: WordingPart['kind'][]) =>
  parts.filter(({ kind }) => kinds.includes(kind)).map(({ words }) => words).join(' ')

const word = fc.constantFrom(
  'the', 'The', 'Council', 'council’s', 'council,', 'in', 'into', 'work.', '(ACE)', 'co-ordination', '–', '-', '2019/20',
)
const wording = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '))

describe('a difference of wordings', () => {
  it('holds the whole of both: kept and left out are the earlier one, kept and inserted the later', () => {
    fc.assert(
      fc.property(wording, wording, (earlier, later) => {
        const { parts } = wordingDifference(earlier, later)
        expect(bareWords(joined(parts, 'same', 'left-out'))).toEqual(bareWords(earlier))
        expect(bareWords(joined(parts, 'same', 'inserted'))).toEqual(bareWords(later))
      }),
      { numRuns: 500 },
    )
  })

  it('counts the words of its runs', () => {
    fc.assert(
      fc.property(wording, wording, (earlier, later) => {
        const { leftOut, inserted, leftOutCount, insertedCount } = wordingDifference(earlier, later)
        expect(leftOutCount).toBe(bareWords(leftOut.join(' ')).length)
        expect(insertedCount).toBe(bareWords(inserted.join(' ')).length)
        expect(bareWords(earlier).length - leftOutCount).toBe(bareWords(later).length - insertedCount)
      }),
    )
  })

  it('is the same seen from the other end: what one leaves out the other has more', () => {
    fc.assert(
      fc.property(wording, wording, (earlier, later) => {
        expect(wordingDifference(earlier, later).leftOutCount).toBe(wordingDifference(later, earlier).insertedCount)
      }),
    )
  })

  it('is nothing between a wording and itself', () => {
    fc.assert(
      fc.property(fc.oneof(wording, fc.string()), (text) => {
        expect(isWordedDifferently(wordingDifference(text, text))).toBe(false)
      }),
    )
  })

  it('does not count capitals, punctuation at the ends of words, line ends or a lone dash', () => {
    const difference = wordingDifference(
      'Develop and invest in communications, to promote good news',
      '  develop AND “invest” (in)\n Communications –  to promote good news. ',
    )
    expect(isWordedDifferently(difference)).toBe(false)
  })

  it('counts one word changed as one left out and one inserted', () => {
    expect(wordingDifference('support adults in work', 'support adults into work')).toEqual({
      parts: [
        { kind: 'same', words: 'support adults' },
        { kind: 'left-out', words: 'in' },
        { kind: 'inserted', words: 'into' },
        { kind: 'same', words: 'work' },
      ],
      leftOut: ['in'],
      inserted: ['into'],
      leftOutCount: 1,
      insertedCount: 1,
    })
  })

  it.each([
    ['a gap in punctuation inside a word', 'co-ordination', 'coordination'],
    ['a currency', 'invest £5 more', 'invest $5 more'],
    ['an amount of money and a number', 'invest £5 more', 'invest 5 more'],
    ['a share and a number', 'cut by 5% a year', 'cut by 5 a year'],
  ])('counts %s', (_, earlier, later) => {
    expect(isWordedDifferently(wordingDifference(earlier, later))).toBe(true)
  })

  it('of a wording with nothing is the whole of it', () => {
    expect(wordingDifference('Do it', '')).toMatchObject({ leftOut: ['Do it'], inserted: [], leftOutCount: 2 })
    expect(wordingDifference('', 'Do it')).toMatchObject({ leftOut: [], inserted: ['Do it'], insertedCount: 2 })
    expect(wordingDifference('', '').parts).toEqual([])
  })
})

describe('the wordings of March 2021 against those of July 2019', () => {
  it('a: the all member briefing is gone', () => {
    expect(differenceOf('a').leftOut.join(' … ')).toContain('all member briefing on Children’s Services')
  })

  it('b: ‘senior’, ‘political and managerial’ are gone', () => {
    const { leftOut } = differenceOf('b')
    expect(leftOut).toContain('senior')
    expect(leftOut.join(' … ')).toContain('political and managerial')
  })

  it('c: the clause on relying on the Chief Executive is gone', () => {
    const { leftOut, inserted } = differenceOf('c')
    expect(leftOut.join(' … ')).toContain('decreases the current over reliance on the Chief Executive')
    expect(inserted).toEqual([])
  })

  it('d: the culture is gone', () => {
    expect(differenceOf('d').leftOut.join(' … ')).toContain('reset the Council’s culture to drive positive change')
  })

  it('e: ‘performance monitoring’ is gone', () => {
    expect(differenceOf('e').leftOut.join(' … ')).toContain('and performance monitoring')
  })

  it('f: only ‘is in place’ is added', () => {
    const { leftOut, inserted } = differenceOf('f')
    expect({ leftOut, inserted }).toEqual({ leftOut: [], inserted: ['is in place'] })
  })

  it('g: vision and priorities for the Borough are gone', () => {
    const { leftOut } = differenceOf('g')
    expect(bareWords(leftOut.join(' '))).toEqual(expect.arrayContaining(['vision', 'priorities', 'borough']))
  })

  it('h: ‘in work’ is kept, the regeneration strategy and job growth are gone', () => {
    const { leftOut, parts } = differenceOf('h')
    expect(joined(parts, 'same')).toContain('support adults in work to develop their skills')
    expect(leftOut.join(' … ')).toContain('As part of the regeneration strategy')
    expect(leftOut.join(' … ')).toContain('jobs growth in St Helens')
  })

  it('i: the goals for regeneration and economic investment are gone', () => {
    expect(differenceOf('i').leftOut.join(' … ')).toContain('its regeneration and economic investment goals')
  })

  it('j: news, narrative and ownership across services are gone', () => {
    const { leftOut, inserted } = differenceOf('j')
    for (const words of ['good news', 'bad news', 'St Helens narrative', 'owned and delivered across all service areas']) {
      expect(leftOut.join(' … ')).toContain(words)
    }
    expect(inserted).toEqual([])
  })

  it('k: nearly the same', () => {
    expect(differenceOf('k')).toMatchObject({ leftOut: ['including'], inserted: ['which includes'] })
  })

  it('l against the Panel’s: only the adaptive innovator model is gone', () => {
    const wordingOf = (id: string) => record.recommendations.find((row) => row.id === id)!.wordingWords
    const { leftOut, inserted } = wordingDifference(
      wordingOf('cpc-2019-l'), wordingOf('recovery-panel-2020-modernisation'),
    )
    expect(leftOut.map((run) => run.replace(/,$/, ''))).toEqual(['to realise the adaptive innovator model'])
    expect(inserted).toEqual([])
  })
})
