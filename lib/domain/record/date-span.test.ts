import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asAtOf, dateSpanText, parseDateSpan, plainDate } from './date-span'

const two = (n: number) => String(n).padStart(2, '0')
const aDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const aYear = fc.integer({ min: 1900, max: 2100 })

/** By the calendar of the machine, which the rule does not use. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

describe('what a written date means', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31', 'year'],
    ['2019-07', '2019-07-01', '2019-07-31', 'month'],
    ['2021-03-17', '2021-03-17', '2021-03-17', 'day'],
    ['2019-06/2019-08', '2019-06-01', '2019-08-31', 'range'],
    ['2020-11/2021-01', '2020-11-01', '2021-01-31', 'range'],
    ['2019-07-17/2019', '2019-07-17', '2019-12-31', 'range'],
    ['2019-07-31/2019-07', '2019-07-31', '2019-07-31', 'range'],
    ['2019-02/..', '2019-02-01', null, 'open'],
    ['2020-08-01/..', '2020-08-01', null, 'open'],
  ])('%s', (text, earliest, latest, precision) => {
    expect(parseDateSpan(text)).toEqual({ earliest, latest, precision })
  })

  it('of a day is that day', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(parseDateSpan(day)).toEqual({ earliest: day, latest: day, precision: 'day' })
      }),
    )
  })

  it('of a month is its first to its last day, in leap years too', () => {
    fc.assert(
      fc.property(aYear, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = `${year}-${two(month)}`
        expect(parseDateSpan(text)).toEqual({
          earliest: `${text}-01`, latest: `${text}-${two(daysIn(year, month))}`, precision: 'month',
        })
      }),
    )
  })

  it.each([
    ['2020-02', '2020-02-29'],
    ['2019-02', '2019-02-28'],
    ['2000-02', '2000-02-29'],
    ['1900-02', '1900-02-28'],
    ['2100-02', '2100-02-28'],
  ])('the last day of %s is %s', (month, last) => {
    expect(parseDateSpan(month)?.latest).toBe(last)
  })

  it('of an interval is from the first of one to the last of the other, and never backwards', () => {
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        fc.pre(one !== other)
        const [from, to] = [one, other].sort() as [string, string]
        expect(parseDateSpan(`${from}/${to}`)).toEqual({ earliest: from, latest: to, precision: 'range' })
        expect(parseDateSpan(`${to}/${from}`)).toBeNull()
      }),
    )
  })
})

describe('what is no date', () => {
  it.each([
    '', ' ', '19', '2019-7', '2019-13', '2019-00', '2019-02-30', '2019-02-29', '1900-02-29', '2019-04-31', '2019-01-00',
    ' 2019', '2019 ', '2019\n', '2019-07-31T00:00', '2019/', '/2019', '../2019', '..', '2019/../2020', '2019/2020/2021',
    '2019-08/2019-06', '2020/2019', 'summer 2019', '+002019', '-002019', '２０１９', '2019-06/..x', '2019-06/...',
  ])('%j', (text) => {
    expect(parseDateSpan(text)).toBeNull()
  })

  it('is refused and never thrown over, whatever is written', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/.')), maxLength: 24 })
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly), (text) => {
        const span = parseDateSpan(text)
        if (span?.latest != null) expect(span.earliest <= span.latest).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('dates in the record’s files', () => {
  it('says how to write one', () => {
    const refused = dateSpanText.safeParse('July 2019')
    expect(refused.error?.issues[0]?.message).toContain("'July 2019' is not a date: write 2019, 2019-07")
  })

  it('takes one day, that exists, where a day is asked for', () => {
    expect(plainDate.safeParse('2020-02-29').success).toBe(true)
    for (const text of ['2019-02-29', '2019-07', '2019', '2019-07/..', '2019-07-01/2019-07-02']) {
      expect(plainDate.safeParse(text).success, text).toBe(false)
    }
  })

  it('has no as-at date without an end', () => {
    expect(asAtOf({ earliest: '2021-09-01', latest: '2021-09-30', precision: 'month' })).toEqual({
      asAtEarliest: '2021-09-01', asAtLatest: '2021-09-30', asAtPrecision: 'month',
    })
    expect(() => asAtOf({ earliest: '2019-02-01', latest: null, precision: 'open' })).toThrow(RangeError)
  })
})
