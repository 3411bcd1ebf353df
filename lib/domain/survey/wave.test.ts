import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covenantHash, covenantProblems, covenantText, covenantWords, type Covenant } from './covenant'
import { modes, modeWords } from './mode'
import { collectedWords, countedWords } from './participation'
import { occurrences } from './recurrence'
import { afterQuiet, remindersTo, reminderTimes, usualReminders } from './reminder'
import { aQuestion, aSurvey } from './testing'
import { refusalWords, takesAnswers, waveDue, waveStates, waveStep, type Wave, type WaveEvent } from './wave'
import { instantOf, localTimeOf } from './wave-time'

describe('times in London', () => {
  it.each([
    ['2027-01-11T09:00', '2027-01-11T09:00:00Z'],
    ['2027-06-11T09:00', '2027-06-11T08:00:00Z'],
    ['2027-03-28T02:00', '2027-03-28T01:00:00Z'],
    ['2027-10-31T02:00', '2027-10-31T02:00:00Z'],
  ])('%s is %s', (local, instant) => {
    expect(instantOf(local, 'earlier')).toEqual({ ok: true, instant })
    expect(localTimeOf(instant)).toBe(local)
  })
  it('that the clock skips are refused, those shown twice are the one that is meant', () => {
    expect(instantOf('2027-03-28T01:30', 'earlier')).toEqual({ ok: false, message: 'There is no 01:30 on 2027-03-28: the clocks go forward. Choose a time an hour later' })
    expect(instantOf('2027-10-31T01:30', 'earlier')).toEqual({ ok: true, instant: '2027-10-31T00:30:00Z' })
    expect(instantOf('2027-10-31T01:30', 'later')).toEqual({ ok: true, instant: '2027-10-31T01:30:00Z' })
  })
  it.each(['', 'soon', '2027-02-29T09:00', '2027-01-01', '2027-01-01T24:00', '2027-01-01T09:00Z'])('%j is none', (text) => {
    expect(instantOf(text, 'later').ok).toBe(false)
  })
})

const wave: Wave = { state: 'draft', opensAt: '2027-03-22T09:00:00Z', closesAt: '2027-04-05T16:00:00Z', latestClose: '2027-04-12T16:00:00Z' }
const before = '2027-03-01T00:00:00Z'
const during = '2027-03-30T00:00:00Z'
const after = '2027-04-06T00:00:00Z'

describe('a wave', () => {
  it('goes from draft to closed', () => {
    let here = wave
    for (const [event, now] of [['schedule', before], ['open', during], ['close', after]] as const) {
      const step = waveStep(here, { do: event }, now)
      if (!step.ok) throw new Error(step.reason)
      here = step.wave
    }
    expect(here).toEqual({ ...wave, state: 'closed' })
  })

  it.each<[Wave['state'], WaveEvent, string, string]>([
    ['draft', { do: 'open' }, during, 'not-from-this-state'],
    ['open', { do: 'unschedule' }, during, 'not-from-this-state'],
    ['closed', { do: 'extend', closesAt: '2027-04-10T00:00:00Z' }, after, 'not-from-this-state'],
    ['draft', { do: 'schedule' }, during, 'opens-in-the-past'],
    ['scheduled', { do: 'open' }, before, 'not-due'],
    ['open', { do: 'close' }, during, 'not-due'],
    ['open', { do: 'extend', closesAt: wave.closesAt }, during, 'not-later'],
    ['open', { do: 'extend', closesAt: '2027-04-01T00:00:00Z' }, during, 'not-later'],
    ['open', { do: 'extend', closesAt: '2027-04-13T00:00:00Z' }, during, 'past-latest-close'],
  ])('that is %s refuses %j: %4$s', (state, event, now, reason) => {
    expect(waveStep({ ...wave, state }, event, now)).toEqual({ ok: false, reason })
  })

  it('must close after it opens', () => {
    expect(waveStep({ ...wave, closesAt: wave.opensAt }, { do: 'schedule' }, before)).toEqual({ ok: false, reason: 'closes-before-opening' })
  })

  it('is never left again once closed or cancelled, and only its close and state ever change', () => {
    const events = fc.constantFrom<WaveEvent>(
      { do: 'schedule' }, { do: 'unschedule' }, { do: 'open' }, { do: 'close' }, { do: 'cancel' }, { do: 'extend', closesAt: '2027-04-10T00:00:00Z' },
    )
    fc.assert(fc.property(fc.constantFrom(...waveStates), events, fc.constantFrom(before, during, after), (state, event, now) => {
      const step = waveStep({ ...wave, state }, event, now)
      if (!step.ok) {
        expect(refusalWords(step.reason)).toMatch(/\.$/)
        return
      }
      expect(['closed', 'cancelled']).not.toContain(state)
      expect(step.wave).toEqual({ ...wave, state: step.wave.state, closesAt: step.wave.closesAt })
      if (event.do !== 'extend') expect(step.wave.closesAt).toBe(wave.closesAt)
    }))
  })

  it('takes answers from its opening until its close, to the second, also before anybody closed it', () => {
    const open: Wave = { ...wave, state: 'open' }
    expect(takesAnswers(open, wave.opensAt)).toBe(true)
    expect(takesAnswers(open, '2027-04-05T15:59:59Z')).toBe(true)
    expect(takesAnswers(open, wave.closesAt)).toBe(false)
    expect(takesAnswers({ ...wave, state: 'scheduled' }, during)).toBe(false)
    expect([waveDue({ ...wave, state: 'scheduled' }, wave.opensAt), waveDue(open, wave.closesAt), waveDue(open, during)]).toEqual(['open', 'close', null])
  })
})

describe('reminders', () => {
  it('go out at the same hour across a clock change, before the close, as many as the cap', () => {
    const plan = { ...usualReminders, quiet: { ...usualReminders.quiet, weekends: false } }
    expect(reminderTimes(wave, plan).map(localTimeOf)).toEqual(['2027-03-27T09:00', '2027-04-01T09:00'])
    // The third would be on 6 April, after the close.
    expect(reminderTimes({ ...wave, closesAt: wave.latestClose }, { ...plan, cap: 2 })).toHaveLength(2)
  })
  it.each([
    ['2027-03-24T12:00', '2027-03-24T12:00'],
    ['2027-03-24T18:00', '2027-03-25T08:00'],
    ['2027-03-24T03:00', '2027-03-24T08:00'],
    // Friday evening waits for Monday, over the night on which the clocks change.
    ['2027-03-26T20:00', '2027-03-29T08:00'],
    ['2027-03-27T12:00', '2027-03-29T08:00'],
  ])('wait out quiet hours: %s is %s', (time, expected) => {
    const reading = instantOf(time, 'earlier')
    if (!reading.ok) throw new Error(reading.message)
    expect(localTimeOf(afterQuiet(reading.instant, usualReminders.quiet))).toBe(expected)
  })
  it('go only to those who have an address, have not collected and are under the cap', () => {
    const person = { reference: 'a', email: 'a@b.example', collected: false, sent: 0 }
    const people = [person, { ...person, collected: true }, { ...person, email: null }, { ...person, sent: 3 }]
    expect(remindersTo(people, usualReminders)).toEqual([person])
  })
})

describe('a pulse that comes again', () => {
  it('keeps its hour across a clock change and does not wander from the 31st', () => {
    const laid = occurrences({ first: '2027-01-31T09:00', every: { months: 1 }, openDays: 7 }, 5)
    expect(laid.ok && laid.waves.map(({ opensAt }) => localTimeOf(opensAt))).toEqual([
      '2027-01-31T09:00', '2027-02-28T09:00', '2027-03-31T09:00', '2027-04-30T09:00', '2027-05-31T09:00',
    ])
    expect(laid.ok && laid.waves[2]!.opensAt).toBe('2027-03-31T08:00:00Z')
    const weekly = occurrences({ first: '2027-03-22T09:00', every: { weeks: 1 }, openDays: 5 }, 2)
    expect(weekly.ok && weekly.waves[1]).toEqual({ number: 2, opensAt: '2027-03-29T08:00:00Z', closesAt: '2027-04-03T08:00:00Z' })
  })
  it('says which opening cannot be', () => {
    expect(occurrences({ first: '2027-02-28T01:30', every: { months: 1 }, openDays: 7 }, 2)).toMatchObject({ ok: false, message: expect.stringContaining('2027-03-28') as string })
  })
})

const covenant: Covenant = {
  format: 'golden-thread-covenant', formatVersion: 1, wave: 'spring', organisation: 'Anytown Council', survey: aSurvey([aQuestion('a', 'agreement')]),
  surveyVersion: 1, audience: { words: 'Everybody on the roster', invited: 90 },
  channels: [{ channel: 'credential', invited: 60 }, { channel: 'code', invited: 30 }], modes: ['unlinkable', 'sealed-codes'],
  groups: [{ id: 'A', name: 'A', invited: 50 }, { id: 'B', name: 'B', invited: 40 }], thresholds: { group: 25, figures: 10, comments: 10 },
  tables: ['The unit tree'], retention: { answersDays: 730, commentsDays: 365, ledgerDays: 30, backupsDays: 90 },
  opensAt: wave.opensAt, closesAt: wave.closesAt, latestClose: wave.latestClose,
}

describe('the covenant', () => {
  it('has a hash that anybody can compute, over everything that is sealed', () => {
    expect(covenantHash(covenant)).toBe(createHash('sha256').update(canonicalize(covenant)!).digest('hex'))
    const reordered = Object.fromEntries(Object.entries(covenant).reverse()) as Covenant
    expect(covenantText(reordered)).toBe(covenantText(covenant))
    for (const key of Object.keys(covenant)) {
      expect(covenantHash({ ...covenant, [key]: 'other' }), key).not.toBe(covenantHash(covenant))
    }
  })

  it.each<[Partial<Covenant>, RegExp]>([
    [{ groups: [{ id: 'A', name: 'A', invited: 66 }, { id: 'B', name: 'B', invited: 24 }] }, /fewer than 25 invited/],
    [{ groups: [{ id: 'A', name: 'A', invited: 50 }] }, /groups hold 50 people and the audience 90/],
    [{ channels: [{ channel: 'paper', invited: 1 }] }, /channels hold 1 people/],
    [{ thresholds: { group: 24, figures: 10, comments: 10 } }, /at least 25/],
    [{ thresholds: { group: 25, figures: 4, comments: 10 } }, /between 5 and 20/],
    [{ thresholds: { group: 25, figures: 10, comments: 9 } }, /Comments need/],
    [{ tables: [] }, /tables/],
    [{ modes: [] }, /mode/],
    [{ retention: { ...covenant.retention, ledgerDays: 0 } }, /whole number of days/],
  ])('is refused: %j', (fields, message) => {
    expect(covenantProblems(covenant)).toEqual([])
    expect(covenantProblems({ ...covenant, ...fields }).join('\n')).toMatch(message)
  })

  it('is said in words, with what each mode does not give, and never by the bare word', () => {
    const words = covenantWords(covenant)
    expect(words.join('\n')).toContain('the smallest has 40 people invited')
    expect(words).toContain('It is open from 22 March 2027 at 09:00 to 5 April 2027 at 17:00, London time. It may be extended to 12 April 2027 at 17:00 and no later.')
    expect(words.filter((line) => line.startsWith('What this does not give: '))).toHaveLength(2)
    expect(JSON.stringify([words, modeWords])).not.toMatch(/anonym|nobody can/i)
    expect(modes.every((mode) => modeWords[mode].doesNotGive.length > 0)).toBe(true)
  })
})

describe('how many have taken part', () => {
  it.each([
    [0, 200, 'fewer than 5 %'], [124, 200, 'about 60 %'], [125, 200, 'about 65 %'], [200, 200, 'more than 95 %'],
    [10, 42, 'under a quarter of about 40'], [42, 42, 'three quarters or more of about 40'], [21, 43, 'a quarter to a half of about 45'], [9, 24, null],
  ])('%d of %d is %s', (collected, invited, words) => {
    expect(collectedWords({ collected, invited })).toBe(words)
  })
  it('never lets one person more be seen, but at the edge of a step', () => {
    const steps = new Set(Array.from({ length: 401 }, (_, collected) => collectedWords({ collected, invited: 400 })))
    expect(steps.size).toBe(21)
  })
  it.each([[0, 'fewer than 10'], [9, 'fewer than 10'], [10, '10 or more'], [1239, '1,230 or more']])('%d counted are %s', (counted, words) => {
    expect(countedWords(counted)).toBe(words)
  })
})
