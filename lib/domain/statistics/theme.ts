import { leaningOf, type Answer, type Scale } from './scale'

/** One item's answers, a place a respondent, in the same order for every item. */
export type ItemAnswers = { answers: readonly Answer[]; scale: Scale }

/** What one respondent said to a theme's items: how many validly, how many of these positively, and their sum. */
export type ThemeAnswers = { valid: number; positive: number; sum: number }

/** The theme's answers of each respondent who answered at least one of its items, or null for who answered none. */
export function themeAnswers(items: readonly ItemAnswers[]): (ThemeAnswers | null)[] {
  const people = items[0]?.answers.length ?? 0
  return Array.from({ length: people }, (_, person) => {
    const said = { valid: 0, positive: 0, sum: 0 }
    for (const { answers, scale } of items) {
      const answer = answers[person] ?? null
      if (answer === null) continue
      said.valid += 1
      said.sum += answer
      if (leaningOf(answer, scale) === 'positive') said.positive += 1
    }
    return said.valid === 0 ? null : said
  })
}

export type ThemeScore = { n: number; percentPositive: number | null; mean: number | null }

/**
 * A theme, pooled: T = Σ positive / Σ valid over its items and people, in points. The alternative, the mean of the
 * items' percentages, weighs an item that few answered as much as any other. n is the people with at least one valid
 * item; the mean is pooled the same way, over all valid answers. All null of nobody.
 */
export function themeScore(people: readonly (ThemeAnswers | null)[]): ThemeScore {
  const total = { n: 0, valid: 0, positive: 0, sum: 0 }
  for (const said of people) {
    if (said === null) continue
    total.n += 1
    total.valid += said.valid
    total.positive += said.positive
    total.sum += said.sum
  }
  if (total.n === 0) return { n: 0, percentPositive: null, mean: null }
  return { n: total.n, percentPositive: (100 * total.positive) / total.valid, mean: total.sum / total.valid }
}
