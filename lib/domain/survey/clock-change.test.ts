import { describe, expect, it } from 'vitest'
import { clockChangeWords, twiceWords } from './clock-change'
import { instantOf } from './wave-time'

const at = (local: string) => {
  const reading = instantOf(local, 'earlier')
  if (!reading.ok) throw new Error(reading.message)
  return reading.instant
}

describe('a clock change', () => {
  it('within a wave is told, with what it does to the clock and to the wave', () => {
    expect(clockChangeWords(at('2027-03-22T09:00'), at('2027-04-02T17:00'))).toEqual([
      'The clocks go forward on Sunday 28 March 2027, from 1:00 to 2:00: the times after that are of British Summer Time, and it is open for an hour less than the clock seems to say.',
    ])
    expect(clockChangeWords(at('2027-10-25T09:00'), at('2027-11-05T17:00'))).toEqual([
      'The clocks go back on Sunday 31 October 2027, from 2:00 to 1:00: the times after that are of Greenwich Mean Time, and it is open for an hour more than the clock seems to say.',
    ])
  })

  it('outside it is not', () => {
    expect(clockChangeWords(at('2027-03-28T09:00'), at('2027-10-30T17:00'))).toEqual([])
    expect(clockChangeWords(at('2027-03-01T09:00'), at('2027-03-27T17:00'))).toEqual([])
  })

  it('makes an hour come twice, and it is said which is meant', () => {
    expect(twiceWords('2027-10-31T01:30', 'earlier')).toContain('the first is meant, of British Summer Time')
    expect(twiceWords('2027-10-31T01:30', 'later')).toContain('the second is meant, of Greenwich Mean Time')
    expect(twiceWords('2027-10-31T02:00', 'later')).toBeNull()
    // An hour that is skipped comes never.
    expect(twiceWords('2027-03-28T01:30', 'later')).toBeNull()
  })
})
