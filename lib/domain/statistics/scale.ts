/**
 * A scale of whole points a step of one apart. Agreement runs from 1 (strongly disagree) to its number of points
 * (strongly agree); eNPS from 0 to 10.
 */
export type Scale = { min: number; max: number }

export type Leaning = 'positive' | 'neutral' | 'negative'

/** A scored answer, or null where there is none: blank, not applicable, or prefer not to say. */
export type Answer = number | null

export const fivePoints: Scale = { min: 1, max: 5 }
export const noughtToTen: Scale = { min: 0, max: 10 }

/** The score of an item that is worded the other way round: min + max − score. */
export function reversed(score: number, { min, max }: Scale): number {
  return min + max - score
}

/**
 * Which way an answer leans: above the middle of its scale is positive, below it negative, on it neutral. On five
 * points that is 4–5, 1–2 and 3; on three 3, 1 and 2; a scale with an even number of points has no neutral answer.
 */
export function leaningOf(score: number, { min, max }: Scale): Leaning {
  const fromTheMiddle = 2 * score - (min + max)
  if (fromTheMiddle > 0) return 'positive'
  return fromTheMiddle < 0 ? 'negative' : 'neutral'
}

/** A score as a weight from 0 (least) to 100 (most) in equal steps: on five points 0, 25, 50, 75, 100. */
export function weightOf(score: number, { min, max }: Scale): number {
  return (100 * (score - min)) / (max - min)
}

export function isOnScale(score: number, { min, max }: Scale): boolean {
  return Number.isInteger(score) && score >= min && score <= max
}
