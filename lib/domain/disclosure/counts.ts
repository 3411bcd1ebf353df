import type { Group, ItemCounts } from './group'

/** How an answer leans: of items without a good and a bad end (a choice, a number, an index) it only counts. */
export type Leaning = 'positive' | 'neutral' | 'negative'

/**
 * Something that is asked or worked out of each respondent: an item with so many answers to choose from (0: an index,
 * a number), and the way each of them leans, in the order of its scale; null where none is better than another.
 */
export type Measure = { code: string; answers: number; leanings: readonly Leaning[] | null }

/**
 * One respondent: the place in the tree, the category in each dimension that was answered, and the place of each
 * answer on its measure's scale (any number where it has none), null where there is no valid answer.
 */
export type Respondent = { unit: string; traits: ReadonlyMap<string, string>; answers: readonly (number | null)[] }

/** Counts people (by their places) into a group. */
export function countGroup(
  id: string, headcount: number | null, places: readonly number[], respondents: readonly Respondent[], measures: readonly Measure[],
): Group {
  const items = measures.map(({ leanings }): Required<ItemCounts> | { n: number } => (leanings === null ? { n: 0 } : { n: 0, positive: 0, negative: 0 }))
  let responders = 0
  for (const place of places) {
    const answers = respondents[place]?.answers ?? []
    let any = false
    for (const [item, counts] of items.entries()) {
      const answer = answers[item]
      if (answer === null || answer === undefined) continue
      any = true
      counts.n += 1
      const leaning = measures[item]?.leanings?.[answer]
      if ('positive' in counts && (leaning === 'positive' || leaning === 'negative')) counts[leaning] += 1
    }
    if (any) responders += 1
  }
  return { id, responders, headcount, items }
}
