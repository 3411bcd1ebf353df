import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLive, sessionTimes } from './session-life'

const hour = 3_600_000
const life = { idleHours: 2, absoluteHours: 12 }
const at = (time: string) => Date.parse(`2026-11-25T${time}Z`)

describe('the times of a session', () => {
  it('are rounded to the hour, never to less than the idle limit', () => {
    const times = sessionTimes(at('09:10:00'), life)
    expect(times).toEqual({ lastSeenAt: at('09:00:00'), expires: at('12:00:00'), absoluteExpires: at('21:10:00') })
    expect(isLive(times, at('11:59:59'))).toBe(true)
    expect(isLive(times, at('12:00:00'))).toBe(false)
  })

  it('move on with use, and never past the end', () => {
    const { absoluteExpires } = sessionTimes(at('09:10:00'), life)
    expect(sessionTimes(at('11:30:00'), life, absoluteExpires).expires).toBe(at('14:00:00'))
    expect(sessionTimes(at('20:30:00'), life, absoluteExpires).expires).toBe(at('21:10:00'))
    expect(isLive(sessionTimes(at('21:11:00'), life, absoluteExpires), at('21:11:00'))).toBe(false)
  })

  it('hold at any moment: live at once, idle for at least the limit, change at most hourly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 48 }), (now, idleHours, more) => {
        const absoluteHours = idleHours + more
        const times = sessionTimes(now, { idleHours, absoluteHours })
        expect(isLive(times, now)).toBe(true)
        expect(times.expires - now).toBeGreaterThanOrEqual(Math.min(idleHours, absoluteHours) * hour - 0)
        expect(times.expires).toBeLessThanOrEqual(times.absoluteExpires)
        const sameHour = times.lastSeenAt + hour - 1
        expect(sessionTimes(sameHour, { idleHours, absoluteHours }, times.absoluteExpires).lastSeenAt).toBe(times.lastSeenAt)
      }),
    )
  })
})
