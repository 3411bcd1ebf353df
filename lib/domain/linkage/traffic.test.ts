import { expect, it } from 'vitest'
import { seededDraw } from './draw'
import { waveTraffic } from './traffic'

const { people, groups, seizures } = waveTraffic([25, 60, 400, 900], seededDraw(1))
const share = (holds: (person: (typeof people)[number]) => boolean) => people.filter(holds).length / people.length

it('is of two in three of those invited, most within ten minutes of collecting, all within the hour', () => {
  expect(people).toHaveLength(groups.reduce((sum, { invited }) => sum + Math.round((invited * 2) / 3), 0))
  const taken = (person: (typeof people)[number]) => person.submittedAt - person.collectedAt
  expect(share((person) => taken(person) <= 600_000)).toBeGreaterThan(0.8)
  expect(share((person) => taken(person) > 0 && taken(person) <= 3_600_000)).toBe(1)
})

it('comes in a burst with an hour-long tail', () => {
  const since = (person: (typeof people)[number]) => person.collectedAt % 86_400_000 - 9 * 3_600_000
  expect(share((person) => since(person) < 8 * 60_000)).toBeGreaterThan(0.6)
  expect(share((person) => since(person) > 30 * 60_000)).toBeGreaterThan(0.1)
  expect(share((person) => since(person) <= 3_600_000)).toBe(1)
})

it('is seized five times, in order, while people answer; the same for the same seed', () => {
  expect(seizures).toHaveLength(5)
  expect([...seizures].sort((one, other) => one - other)).toEqual(seizures)
  expect(seizures.every((moment) => moment <= people.at(-1)!.submittedAt)).toBe(true)
  expect(waveTraffic([25, 60, 400, 900], seededDraw(1))).toEqual({ people, groups, seizures })
})
