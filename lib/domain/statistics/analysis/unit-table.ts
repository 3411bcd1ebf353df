import { tallyOf } from '../tally'
import type { Headcount } from './headcount-table'
import type { Measures } from './measures'
import type { UnitCounts, UnitTable } from './unit-gate'

/** The respondents of each unit, by their places; sorted by name. */
export type Units = { of: ReadonlyMap<string, readonly number[]>; elsewhere: readonly number[] }

/**
 * Parts the respondents by what stands in the unit column. A unit that the headcount alone names has no answers, and
 * is a unit all the same: nobody may learn that. But a headcount of another column, or of several levels that
 * together count people twice, says nothing of who is missing in this one.
 */
export function unitsOf(column: readonly (string | null)[], headcount: Headcount | null): Units {
  const places = new Map<string, number[]>()
  const elsewhere: number[] = []
  if (headcount !== null && partsEverybody(headcount, column)) {
    for (const unit of headcount.units.keys()) places.set(unit, [])
  }
  column.forEach((unit, place) => {
    if (unit === null) {
      elsewhere.push(place)
      return
    }
    const own = places.get(unit)
    if (own === undefined) places.set(unit, [place])
    else own.push(place)
  })
  return { of: new Map([...places].sort(([a], [b]) => (a < b ? -1 : 1))), elsewhere }
}

function partsEverybody({ all, units }: Headcount, column: readonly (string | null)[]): boolean {
  const people = [...units.values()].reduce((sum, count) => sum + count, 0)
  return people <= all && column.some((unit) => unit !== null && units.has(unit))
}

/** The counts on which the gate decides. */
export function unitTable(
  units: Units, { items }: Measures, people: number, headcount: Headcount | null, threshold: number,
): UnitTable {
  const counts = (unit: string, places: readonly number[], eligible: number | null): UnitCounts => ({
    unit,
    n: places.length,
    headcount: eligible,
    items: items.map(({ code, answers, scale }) => ({
      code,
      tally: tallyOf(places.map((place) => answers[place] ?? null), scale),
    })),
  })
  return {
    whole: counts('', Array.from({ length: people }, (_, place) => place), headcount?.all ?? null),
    units: [...units.of].map(([unit, places]) => counts(unit, places, headcount?.units.get(unit) ?? null)),
    threshold,
  }
}
