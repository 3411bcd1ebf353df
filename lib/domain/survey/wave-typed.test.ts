import { describe, expect, it } from 'vitest'
import { waveForm } from './wave-form'
import { usualPlan, type WavePlan } from './wave-plan'
import { newPlan, planTyped, pulseTyped, ruleTyped, typedPlan } from './wave-typed'

const plan: WavePlan = {
  ...usualPlan,
  audience: { units: [['Adult Care', 'Home Care'], ['Place']], except: [['Place', 'Parks']], kinds: ['employee'], contracts: ['permanent', 'casual'], sites: ['Depot: East'] },
  selection: { kind: 'panel', size: 60, limit: { times: 2, days: 90 }, seed: 'spring' },
  tables: ['The unit tree', 'By ‘shift’'],
  reminders: { cap: 0, everyDays: 7, quiet: { from: 0, until: 0, weekends: false } },
}
const times = { opensAt: '2027-03-22T09:00:00.000Z', closesAt: '2027-04-02T16:00:00.000Z', latestClose: '2027-04-09T16:00:00.000Z' }

describe('a wave’s form', () => {
  it('gives back the plan that it was filled with, whatever the plan', () => {
    for (const [one, ends] of [[plan, times], [{ ...plan, confidential: true }, times], [usualPlan, { ...times, latestClose: times.closesAt }]] as const) {
      const typed = typedPlan({ slug: 'pulse-1', surveyId: 's', plan: one, ...ends })
      expect(waveForm.parse(planTyped(typed))).toEqual({ slug: 'pulse-1', surveyId: 's', plan: { confidential: false, ...one }, ...ends })
    }
    expect(typedPlan({ slug: 'pulse-1', surveyId: 's', plan, ...times })).toMatchObject({ opensAt: '2027-03-22T09:00', closesAt: '2027-04-02T17:00' })
  })

  it('left empty is told by its fields what is missing', () => {
    const read = waveForm.safeParse(planTyped(newPlan('')))
    expect(read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))).toEqual(['slug', 'surveyId', 'opensAt', 'closesAt'])
  })

  it('takes a panel’s fields for a panel alone, and draws by the wave’s name where no words are given', () => {
    const typed = { ...typedPlan({ slug: 'pulse-1', surveyId: 's', plan: usualPlan, ...times }), 'selection.size': 'many' }
    expect(waveForm.safeParse(planTyped(typed)).success).toBe(true)
    const panel = waveForm.safeParse(planTyped({ ...typed, 'selection.kind': 'panel' }))
    expect(panel.success ? [] : panel.error.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['selection.size', 'Write how many people'], ['selection.limit.times', 'Write 1 or more'], ['selection.limit.days', 'Write 1 day or more'],
    ])
    const whole = { ...typed, 'selection.kind': 'panel', 'selection.size': '50', 'selection.limit.times': '1', 'selection.limit.days': '90' }
    expect(waveForm.parse(planTyped(whole)).plan.selection).toEqual({ kind: 'panel', size: 50, limit: { times: 1, days: 90 }, seed: 'pulse-1' })
  })

  it('reads a rule where everything else is wrong', () => {
    expect(ruleTyped({ 'audience.units:Place > Parks': 'yes', 'audience.kinds:employee': 'yes', 'audience.kinds:robot': 'yes', 'audience.units: > ': 'yes' }))
      .toEqual({ units: [['Place', 'Parks']], except: [], kinds: ['employee'], contracts: null, sites: null })
  })

  it('says whether it comes again', () => {
    expect(pulseTyped({ repeat: 'once', 'repeat.every': 'x' })).toEqual({ ok: true, pulse: null })
    expect(pulseTyped({ repeat: 'months', 'repeat.every': '3', 'repeat.count': '4' })).toEqual({ ok: true, pulse: { every: { months: 3 }, count: 4 } })
    expect(pulseTyped({ repeat: 'weeks', 'repeat.every': '0', 'repeat.count': '61' })).toMatchObject({ ok: false, errors: { 'repeat.every': expect.any(String) as string, 'repeat.count': expect.any(String) as string } })
  })
})
