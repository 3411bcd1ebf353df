import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDateSpan } from './date-span'
import { ageWords, dateWords, dayWords, daysBetween, daysWords, monthShort, numberWords } from './date-words'

const aDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** By the calendar of the machine, which the rule does not use. */
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

function wordsFor(text: string) {
  const { earliest, latest, precision } = parseDateSpan(text)!
  return dateWords(earliest, latest, precision)
}

describe('a date in words, as exact as it is and no more', () => {
  it.each([
    ['2019', '2019', '', '2019'],
    ['2019-07', 'July', '2019', 'July 2019'],
    ['2021-03-17', '17 March', '2021', '17 March 2021'],
    ['2020-01-01', '1 January', '2020', '1 January 2020'],
    ['2019-02/2019-07', 'February to July', '2019', 'February to July 2019'],
    ['2020-11/2021-01', 'November 2020 to January 2021', '', 'November 2020 to January 2021'],
    ['2019-07-01/2019-07-14', 'July', '2019', 'July 2019'],
    ['2019-03/..', 'from March', '2019', 'from March 2019'],
  ])('%s', (text, main, year, full) => {
    expect(wordsFor(text)).toEqual({ main, year, full })
  })

  it.each([
    ['2019-03-01', '2019-05-31', 'spring 2019'],
    ['2019-06-01', '2019-08-31', 'summer 2019'],
    ['2019-09-01', '2019-11-30', 'autumn 2019'],
    ['2019-12-01', '2020-02-29', 'winter 2019'],
  ])('%s to %s, printed as a season', (earliest, latest, full) => {
    expect(dateWords(earliest, latest, 'season').full).toBe(full)
  })

  it('says in `main` and `year` what it says in `full`', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.boolean(), (one, other, wholeMonths) => {
        const [from, to] = [one, other].sort().map((day) => (wholeMonths ? day.slice(0, 7) : day)) as [string, string]
        for (const text of [from, `${from}/${to}`, `${from}/..`]) {
          const { main, year, full } = wordsFor(text)
          expect([main, year].filter((word) => word !== '').join(' ')).toBe(full)
        }
      }),
    )
  })

  it('names a day and, short, a month', () => {
    expect(dayWords('2021-03-17')).toBe('17 March 2021')
    expect(monthShort('2021-03-17')).toBe('Mar 2021')
    expect(monthShort('2020-09-01')).toBe('Sep 2020')
  })
})

describe('days between', () => {
  it.each([
    ['2019-11-30', '2021-03-17', 473],
    ['2021-03-17', '2026-11-22', 2076],
    ['2020-02-28', '2020-03-01', 2],
    ['2019-02-28', '2019-03-01', 1],
    ['2021-03-27', '2021-03-29', 2],
  ])('%s and %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  it('agree with the calendar, both ways', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(dayNumber(to) - dayNumber(from))
      }),
    )
  })
})

describe('how old', () => {
  it.each([
    ['2021-03-17', '2026-11-22', '5 years 8 months'],
    ['2021-03-17', '2026-11-17', '5 years 8 months'],
    ['2021-03-17', '2026-11-16', '5 years 7 months'],
    ['2021-03-17', '2022-03-17', '1 year'],
    ['2021-03-17', '2022-03-16', '11 months'],
    ['2021-03-17', '2021-04-17', '1 month'],
    ['2021-03-17', '2021-04-16', '30 days'],
    ['2021-03-17', '2021-03-18', '1 day'],
    ['2021-03-17', '2021-03-17', '0 days'],
    ['2020-02-29', '2021-02-28', '11 months'],
    ['2020-02-29', '2021-03-01', '1 year'],
  ])('of %s on %s', (date, today, words) => {
    expect(ageWords(date, today)).toBe(words)
  })

  it('is in whole months, never more than have passed', () => {
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        const [date, today] = [one, other].sort() as [string, string]
        const [y1, m1, d1] = date.split('-').map(Number) as [number, number, number]
        const [y2, m2, d2] = today.split('-').map(Number) as [number, number, number]
        const months = (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0)

        const words = ageWords(date, today)
        const said = (unit: string) => Number(new RegExp(`([\\d,]+) ${unit}`).exec(words)?.[1] ?? 0)
        expect(said('year') * 12 + said('month')).toBe(months)
        if (months === 0) expect(words).toBe(daysWords(dayNumber(today) - dayNumber(date)))
      }),
      { numRuns: 300 },
    )
  })

  it('never has negative years or months', () => {
    fc.assert(
      fc.property(aDay, aDay, (date, today) => {
        expect(ageWords(date, today)).not.toMatch(/-\d+ (year|month)/)
      }),
    )
  })
})

describe('counting', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [2, '2 days'],
    [999, '999 days'],
    [2076, '2,076 days'],
  ])('%i', (days, words) => {
    expect(daysWords(days)).toBe(words)
  })

  it('has words up to twenty, figures above', () => {
    expect([0, 1, 17, 20, 21, 1000].map(numberWords)).toEqual(['none', 'one', 'seventeen', 'twenty', '21', '1,000'])
  })
})
