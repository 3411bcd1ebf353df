import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectedWords } from './participation'
import { unitParticipation } from './unit-participation'
import { usualPlan } from './wave-plan'
import { roundDue } from './wave-round'
import { waveTasks, type TimedWave } from './wave-task'

const wave: TimedWave = {
  id: 'w', state: 'open', opensAt: '2027-03-22T09:00:00.000Z', closesAt: '2027-04-05T16:00:00.000Z', latestClose: '2027-04-12T16:00:00.000Z',
  endedAt: null, talliedOn: null, rounds: [], deleted: [], plan: usualPlan,
}
const does = (fields: Partial<TimedWave>, now: string, today = now.slice(0, 10)) =>
  waveTasks({ ...wave, ...fields }, now, today).map((task) => (task.do === 'delete' ? `delete ${task.what}` : task.do))

describe('what time brings about', () => {
  it.each<[string, Partial<TimedWave>, string, string[]]>([
    ['nothing before it opens', { state: 'scheduled' }, '2027-03-22T08:59:59.999Z', []],
    ['nothing of a draft, however late', { state: 'draft' }, '2027-03-25T09:00:00Z', []],
    ['opening', { state: 'scheduled' }, '2027-03-22T09:00:00Z', ['open']],
    ['the first count and the invitation', {}, '2027-03-22T09:00:01Z', ['tally', 'letters']],
    ['a count a day', { talliedOn: '2027-03-22', rounds: [{ kind: 'invitation', endedAt: '2027-03-22T09:01:00Z' }] }, '2027-03-22T12:00:00Z', []],
    ['the next day a count, and no letter', { talliedOn: '2027-03-22', rounds: [{ kind: 'invitation', endedAt: '2027-03-22T09:01:00Z' }] }, '2027-03-23T12:00:00Z', ['tally']],
    ['closing before anything else', {}, '2027-04-05T16:00:00Z', ['close']],
    ['nothing more of what was cancelled', { state: 'cancelled', endedAt: '2027-03-23T10:00:00Z' }, '2037-03-23T10:00:00Z', []],
    ['comments first', { state: 'closed', endedAt: '2027-04-05T16:00:00Z' }, '2028-04-04T16:00:00Z', ['delete comments']],
    ['what is left', { state: 'closed', endedAt: '2027-04-05T16:00:00Z', deleted: ['comments'] }, '2040-01-01T00:00:00Z', ['delete answers', 'delete asked']],
  ])('%s', (_, fields, now, tasks) => {
    expect(does(fields, now)).toEqual(tasks)
  })

  it('reminders keep their hour by the London clock across the change, and never come twice in a day', () => {
    const invitation = { kind: 'invitation', endedAt: '2027-03-22T09:01:00Z' } as const
    const plan = { ...usualPlan.reminders, everyDays: 7 }
    // Clocks went forward on the 28th: nine in London is eight in UTC.
    expect(roundDue(wave, plan, [invitation], '2027-03-29T07:59:00Z')).toBeNull()
    expect(roundDue(wave, plan, [invitation], '2027-03-29T08:00:00Z')).toBe('reminder')
    // The site stood still for two weeks: one, and the next not before tomorrow.
    const late = [invitation, { kind: 'reminder', endedAt: '2027-04-02T10:00:00Z' } as const]
    expect(roundDue({ ...wave, closesAt: wave.latestClose }, { ...plan, everyDays: 3 }, late, '2027-04-02T11:00:00Z')).toBeNull()
  })
})

it('the difference of two units’ figures is never of fewer people than a reporting group', () => {
  const names = fc.constantFrom('A', 'B', 'C')
  const group = fc.record({ unit: fc.array(names, { maxLength: 3 }), invited: fc.integer({ min: 25, max: 400 }) }).chain(({ unit, invited }) =>
    fc.integer({ min: 0, max: invited }).map((collected) => ({ unit, invited, collected })))
  fc.assert(fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
    const units = unitParticipation(groups, [])
    for (const one of units) {
      expect(collectedWords(one)).not.toBeNull()
      for (const other of units) {
        const difference = Math.abs(one.invited - other.invited)
        if (one.unit.every((name, at) => other.unit[at] === name) && difference > 0) expect(difference).toBeGreaterThanOrEqual(25)
      }
    }
    expect(units[0]?.invited ?? 0).toBe(groups.reduce((sum, { invited }) => sum + invited, 0))
  }))
})
