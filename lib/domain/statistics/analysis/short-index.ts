import type { IndexMeasure } from './measures'
import type { IndexName } from './question'
import type { Units } from './unit-table'

const ends: Record<IndexName, readonly number[]> = { engagement: [0, 100], stress: [0, 100], enps: [-100, 100] }

/**
 * Indices that fall away for every unit, as an item does: complete cases are fewer than answers, so one can fall short
 * of the threshold in a unit that is shown, or in those that are not, who are the whole less the shown ones. There it
 * must not lie at an end of the scale either: then everybody's answers would be known (METHODS, section 5).
 */
export function shortIndices(indices: readonly IndexMeasure[], units: Units, shown: ReadonlySet<string>, threshold: number): Set<IndexName> {
  const hidden = [...units.of].flatMap(([unit, places]) => (shown.has(unit) ? [] : places)).concat(units.elsewhere)
  const isShort = ({ index, people }: IndexMeasure) => {
    const scoresAt = (places: readonly number[]) => places.flatMap((place) => people[place] ?? [])
    const rest = scoresAt(hidden)
    if ([...shown].some((unit) => scoresAt(units.of.get(unit) ?? []).length < threshold)) return true
    return rest.length > 0 && (rest.length < threshold || ends[index].some((end) => rest.every((score) => score === end)))
  }
  return new Set(indices.filter(isShort).map(({ index }) => index))
}
