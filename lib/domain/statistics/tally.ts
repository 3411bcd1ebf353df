import { leaningOf, type Answer, type Scale } from './scale'

/** How many people answered an item validly, and which way their answers lean. positive + neutral + negative = n. */
export type Tally = { n: number; positive: number; neutral: number; negative: number }

/** Counts the answers (after reversing) to one item. A missing answer is not counted. */
export function tallyOf(answers: readonly Answer[], scale: Scale): Tally {
  const tally = { n: 0, positive: 0, neutral: 0, negative: 0 }
  for (const answer of answers) {
    if (answer === null) continue
    tally.n += 1
    tally[leaningOf(answer, scale)] += 1
  }
  return tally
}

/** What is left of a tally without a part of it: the rest of a unit's parent. */
export function without(whole: Tally, part: Tally): Tally {
  return {
    n: whole.n - part.n,
    positive: whole.positive - part.positive,
    neutral: whole.neutral - part.neutral,
    negative: whole.negative - part.negative,
  }
}

/** A count as a percentage of n, in points from 0 to 100, not rounded; null of nobody. */
export function percent(count: number, n: number): number | null {
  return n === 0 ? null : (100 * count) / n
}
