import { mean } from './moments'

/** An index of a group: n is who answered all its items, the score is the mean of theirs; null of nobody. */
export type IndexScore = { n: number; score: number | null }

/** The mean of each respondent's item weights, or null where one of them is missing: complete cases only. */
export function personScores(weights: readonly (readonly (number | null)[])[]): (number | null)[] {
  const people = weights[0]?.length ?? 0
  return Array.from({ length: people }, (_, person) => {
    const own = weights.flatMap((item) => item[person] ?? [])
    return own.length === weights.length ? mean(own) : null
  })
}

export function indexScore(people: readonly (number | null)[]): IndexScore {
  const complete = people.filter((score) => score !== null)
  return { n: complete.length, score: mean(complete) }
}
