import { expect, it } from 'vitest'
import { londonDate, londonTime } from './clock'

it.each([
  // Winter: London keeps UTC.
  ['2021-01-15T23:59:59Z', '2021-01-15'],
  ['2021-01-16T00:00:00Z', '2021-01-16'],
  // Summer: London is an hour ahead, so its day begins at 23:00 UTC.
  ['2021-07-15T22:59:59Z', '2021-07-15'],
  ['2021-07-15T23:00:00Z', '2021-07-16'],
  // The clocks go forward on 28 March 2021 at 01:00 UTC.
  ['2021-03-27T23:59:59Z', '2021-03-27'],
  ['2021-03-28T00:00:00Z', '2021-03-28'],
  ['2021-03-28T22:59:59Z', '2021-03-28'],
  ['2021-03-28T23:00:00Z', '2021-03-29'],
  // The clocks go back on 31 October 2021 at 01:00 UTC.
  ['2021-10-30T23:00:00Z', '2021-10-31'],
  ['2021-10-31T23:30:00Z', '2021-10-31'],
  ['2021-11-01T00:00:00Z', '2021-11-01'],
  ['2020-02-29T12:00:00Z', '2020-02-29'],
])('at %s it is %s in London', (instant, date) => {
  expect(londonDate(new Date(instant))).toBe(date)
})

it('tells a moment as a clock in London shows it', () => {
  expect(londonTime(new Date('2026-07-01T23:05:59Z'))).toBe('2 July 2026, 00:05')
  expect(londonTime(new Date('2026-11-25T09:10:00Z'))).toBe('25 November 2026, 09:10')
})
