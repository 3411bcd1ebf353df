import type { Known } from './reading'
import type { Block } from './ranking'
import { nameOfCell, type Opened } from './seized'

/** One wave as the attacker holds it, and the truth, which only the judge looks at. */
export type SeizedWave = {
  known: Known
  /** Who wrote each response, by its name. */
  truth: ReadonlyMap<string, number>
  /** Five seizures while it was open, in order, and one after close. */
  seizures: Opened[]
}

/** What there is to match in one seizure, group by group: answers that are there, and people who had answered. */
export function blocksOf({ known, truth }: SeizedWave, { at, responses }: Opened): Block[] {
  const there = known.people.filter(({ submittedAt }) => submittedAt <= at)
  const names = responses.map(nameOfCell).filter((name) => truth.has(name))
  return [...new Set(there.map(({ group }) => group))].flatMap((group) => {
    const people = there.filter((person) => person.group === group).map(({ id }) => id)
    const places = new Map(people.map((id, place) => [id, place]))
    const written = names.flatMap((name) => {
      const place = places.get(truth.get(name) ?? -1)
      return place === undefined ? [] : [{ name, place }]
    })
    return written.length === 0
      ? []
      : [{ responses: written.map(({ name }) => name), people, truth: written.map(({ place }) => place) }]
  })
}
