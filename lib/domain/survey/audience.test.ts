import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audience, audienceWords, everybody } from './audience'
import { fictitiousRoster } from './fictitious-roster'
import { apportioned, drawPanel, mayBeAsked, type Asked } from './panel'
import { groupOf, groupWords, reportingGroups, rollUpWords, type UnitCount } from './reporting-group'
import { unitWords } from './roster'
import { isWithin } from './unit-move'

const staff = fictitiousRoster('audience', 2000)

describe('an audience', () => {
  it('is everybody, or whom every list takes in', () => {
    expect(audience(staff, everybody)).toHaveLength(2000)
    const rule = { ...everybody, units: [['Place']], except: [['Place', 'Parks']], kinds: ['employee' as const] }
    const chosen = audience(staff, rule)
    expect(chosen.length).toBeGreaterThan(100)
    expect(chosen.every(({ unit, kind }) => unit[0] === 'Place' && unit[1] !== 'Parks' && kind === 'employee')).toBe(true)
    expect(chosen).toHaveLength(staff.filter(({ unit, kind }) => unit[0] === 'Place' && unit[1] !== 'Parks' && kind === 'employee').length)
    expect(audience(staff, { ...everybody, sites: ['Town Hall'] }).every(({ site }) => site === 'Town Hall')).toBe(true)
    expect(audience(staff, { ...everybody, contracts: [] })).toEqual([])
    expect(audienceWords(rule)).toBe('Employees in Place, without Place > Parks')
    expect(audienceWords(everybody)).toBe('Everybody on the roster')
  })
})

describe('a rotating panel', () => {
  const people = staff.slice(0, 400)
  const limit = { times: 2, days: 365 }

  it('never asks anybody more often than the limit, whatever came before', () => {
    const settings = fc.record({ times: fc.integer({ min: 1, max: 3 }), days: fc.integer({ min: 1, max: 120 }), step: fc.integer({ min: 1, max: 60 }), size: fc.integer({ min: 1, max: 80 }) })
    fc.assert(fc.property(settings, fc.string(), ({ times, days, step, size }, seed) => {
      const asked: Asked[] = []
      for (let day = 0; day < 8 * step; day += step) {
        const panel = drawPanel(people.slice(0, 60), asked, { day, size, limit: { times, days }, seed })
        asked.push(...panel.map(({ reference }) => ({ reference, day })))
      }
      for (const { reference, day } of asked) {
        expect(asked.filter((other) => other.reference === reference && other.day >= day && other.day < day + days).length).toBeLessThanOrEqual(times)
      }
    }), { numRuns: 60 })
  })

  it('takes each unit by its share, to a person, and is the same again in any order', () => {
    const draw = { day: 0, size: 100, limit, seed: 'wave' }
    const panel = drawPanel(people, [], draw)
    expect(panel).toHaveLength(100)
    for (const unit of new Set(people.map((person) => unitWords(person.unit)))) {
      const all = people.filter((person) => unitWords(person.unit) === unit).length
      const drawn = panel.filter((person) => unitWords(person.unit) === unit).length
      expect(Math.abs(drawn - all / 4)).toBeLessThan(1)
    }
    expect(drawPanel([...people].reverse(), [], draw)).toEqual(panel)
  })

  it('asks whom it asked longest ago', () => {
    const first = drawPanel(people, [], { day: 0, size: 100, limit: { times: 9, days: 365 }, seed: 's' })
    const asked = first.map(({ reference }) => ({ reference, day: 0 }))
    const second = drawPanel(people, asked, { day: 90, size: 100, limit: { times: 9, days: 365 }, seed: 's' })
    // Only a unit with fewer left than its share may repeat anybody.
    expect(second.filter(({ reference }) => first.some((other) => other.reference === reference)).length).toBeLessThan(5)
  })

  it('is smaller where the limit leaves fewer', () => {
    const asked = people.slice(0, 390).map(({ reference }) => ({ reference, day: 0 }))
    expect(drawPanel(people, asked, { day: 10, size: 100, limit: { times: 1, days: 30 }, seed: 's' })).toHaveLength(10)
    expect(mayBeAsked([0], 30, { times: 1, days: 30 })).toBe(true)
    expect(mayBeAsked([0], 29, { times: 1, days: 30 })).toBe(false)
    expect(mayBeAsked([20], 10, { times: 1, days: 30 })).toBe(false)
  })

  it('shares out every seat that can be filled', () => {
    const parts = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 50 }), most: fc.nat(50) }), { maxLength: 12 })
    fc.assert(fc.property(parts, fc.nat(300), (list, total) => {
      const seats = apportioned(list, total)
      const room = list.reduce((sum, { most }) => sum + most, 0)
      expect(seats.reduce((sum, seat) => sum + seat, 0)).toBe(Math.min(total, room))
      seats.forEach((seat, at) => expect(seat).toBeLessThanOrEqual(list[at]!.most))
    }))
  })
})

const names = ['A', 'B', 'C', 'D']
const counts = fc.uniqueArray(
  fc.record({ unit: fc.array(fc.constantFrom(...names), { minLength: 0, maxLength: 4 }), invited: fc.oneof(fc.nat(30), fc.nat(120)) }),
  { selector: ({ unit }) => unit.join(), minLength: 1, maxLength: 30 },
)
const total = (list: readonly UnitCount[]) => list.reduce((sum, { invited }) => sum + invited, 0)

describe('reporting groups', () => {
  it('have 25 or more each, and everybody is in one', () => {
    fc.assert(fc.property(counts, (list) => {
      const laid = reportingGroups(list, 'Us')
      if (!laid.ok) {
        expect(total(list)).toBeLessThan(25)
        return
      }
      expect(total(list)).toBeGreaterThanOrEqual(25)
      for (const group of laid.groups) expect(group.invited).toBeGreaterThanOrEqual(25)
      for (const { unit, invited } of list.filter((count) => count.invited > 0)) {
        const holding = laid.groups.filter(({ parts }) => parts.some((part) => unitWords(part) === unitWords(unit)))
        expect(holding, `${unitWords(unit)} (${invited})`).toHaveLength(1)
      }
      for (const { parts, invited } of laid.groups) {
        expect(total(list.filter(({ unit }) => parts.some((part) => unitWords(part) === unitWords(unit))))).toBe(invited)
      }
      expect(new Set(laid.groups.map(({ id }) => id)).size).toBe(laid.groups.length)
    }), { numRuns: 500 })
  })

  it('count nobody of a unit of 25 or more outside it', () => {
    fc.assert(fc.property(counts, (list) => {
      const laid = reportingGroups(list, 'Us')
      if (!laid.ok) return
      const units = new Set(list.flatMap(({ unit }) => unit.map((_, depth) => unit.slice(0, depth + 1))))
      for (const unit of units) {
        if (total(list.filter((count) => isWithin(count.unit, unit))) < 25) continue
        const holding = laid.groups.filter(({ parts }) => parts.some((part) => isWithin(part, unit)))
        expect(holding.filter((group) => !isWithin(group.unit, unit))).toEqual([])
      }
    }), { numRuns: 500 })
  })

  it('do not depend on the order of the list', () => {
    fc.assert(fc.property(counts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      const laid = reportingGroups(shuffled, 'Us')
      expect(laid).toEqual(reportingGroups(list, 'Us'))
    }))
  })

  it('are explained', () => {
    const list = [
      { unit: ['Adult Care', 'Home Care'], invited: 40 }, { unit: ['Adult Care', 'Nights'], invited: 7 }, { unit: ['Adult Care'], invited: 3 },
      { unit: ['Place', 'Parks'], invited: 20 }, { unit: ['Place', 'Roads'], invited: 12 }, { unit: ['Legal'], invited: 5 },
    ]
    const laid = reportingGroups(list, 'Anytown Council')
    if (!laid.ok) throw new Error(laid.message)
    expect(laid.groups.map(groupWords)).toEqual([
      'counted in Home Care with small teams of Adult Care (50 people)',
      'counted in Place with small teams of Anytown Council (37 people)',
    ])
    const nights = groupOf(laid.groups, ['Adult Care', 'Nights'])!
    expect(rollUpWords(nights, ['Adult Care', 'Nights'], 7)).toBe(
      '7 people are invited in Nights. A group has at least 25, so they are counted in Home Care with small teams of Adult Care (50 people).',
    )
    expect(rollUpWords(nights, ['Adult Care', 'Home Care'], 40)).toBeNull()
  })

  it('are refused where fewer than 25 would be asked in all', () => {
    expect(reportingGroups([{ unit: ['A'], invited: 24 }], 'Us')).toEqual({
      ok: false, message: 'Only 24 people would be invited: a wave needs at least 25, so that an answer is one of that many. Widen the audience.',
    })
  })

  it('leave a group alone while those of another unit join or leave', () => {
    const list = [{ unit: ['A', 'X'], invited: 30 }, { unit: ['A', 'Y'], invited: 40 }, { unit: ['B'], invited: 30 }]
    const more = list.map((count) => (count.unit[0] === 'B' ? { ...count, invited: 31 } : count))
    const [one, other] = [reportingGroups(list, 'Us'), reportingGroups(more, 'Us')]
    expect(one.ok && other.ok && other.groups.filter(({ unit }) => unit[0] === 'A')).toEqual(one.ok && one.groups.filter(({ unit }) => unit[0] === 'A'))
  })
})
