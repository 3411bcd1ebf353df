/** How many there are of each category of one characteristic in the population, and which each respondent is of. */
export type RakingMargin = {
  name: string
  population: ReadonlyMap<string, number>
  /** A place a respondent; null where not said. */
  categories: readonly (string | null)[]
}

export const mostPasses = 500
const largestChange = 1e-8
const largestDifferenceOfTotals = 0.005

/** Why there are no weights; every one names the margin. */
export type RakingRefusal = {
  margin: string
  reason: 'totals differ' | 'nobody answered' | 'not in the population' | 'did not converge'
  category?: string
}

export type Raking = { ok: true; weights: number[]; raked: boolean[]; passes: number } | { ok: false; refusal: RakingRefusal }

function total(population: ReadonlyMap<string, number>): number {
  return [...population.values()].reduce((sum, count) => sum + count, 0)
}

function firstRefusal(margins: readonly RakingMargin[], raked: readonly boolean[]): RakingRefusal | null {
  const totals = margins.map(({ population }) => total(population))
  const [least, most] = [Math.min(...totals), Math.max(...totals)]
  if (most - least > largestDifferenceOfTotals * most) {
    const first = totals[0] ?? 0
    const differs = totals.findIndex((other) => Math.abs(other - first) > largestDifferenceOfTotals * Math.max(other, first))
    return { margin: margins[Math.max(differs, 0)]?.name ?? '', reason: 'totals differ' }
  }
  for (const { name, population, categories } of margins) {
    const answered = new Set(categories.filter((_, person) => raked[person]))
    for (const category of answered) {
      if (category !== null && !((population.get(category) ?? 0) > 0)) {
        return { margin: name, reason: 'not in the population', category }
      }
    }
    for (const [category, count] of population) {
      if (count > 0 && !answered.has(category)) return { margin: name, reason: 'nobody answered', category }
    }
  }
  return null
}

/**
 * One pass over all margins: w ← w N_a / Σ_a w. Answers with the largest relative change of a weight by any margin: of
 * margins that contradict, each undoes what the other did, and a whole pass would seem to change nothing.
 */
function pass(weights: number[], margins: readonly RakingMargin[], raked: readonly boolean[], size: number): number {
  let largest = 0
  for (const { population, categories } of margins) {
    const scale = size / total(population)
    const sums = new Map<string, number>()
    categories.forEach((category, person) => {
      if (category !== null && raked[person]) sums.set(category, (sums.get(category) ?? 0) + (weights[person] ?? 0))
    })
    const factors = new Map([...sums].map(([category, sum]) => [category, ((population.get(category) ?? 0) * scale) / sum]))
    for (const factor of factors.values()) largest = Math.max(largest, Math.abs(factor - 1))
    categories.forEach((category, person) => {
      if (category !== null && raked[person]) weights[person] = (weights[person] ?? 0) * (factors.get(category) ?? 1)
    })
  }
  return largest
}

export type MissedMargin = { margin: string; category: string; wanted: number; reached: number }

/** Each category's percentage of the weighted respondents beside its percentage of the population, in points. */
export function marginsReached(
  weights: readonly number[], margins: readonly RakingMargin[], raked: readonly boolean[],
): MissedMargin[] {
  const all = weights.reduce((sum, weight, person) => (raked[person] ? sum + weight : sum), 0)
  return margins.flatMap(({ name, population, categories }) =>
    [...population].map(([category, count]) => ({
      margin: name,
      category,
      wanted: (100 * count) / total(population),
      reached: (100 * weights.reduce((sum, weight, person) => (raked[person] && categories[person] === category ? sum + weight : sum), 0)) / all,
    })),
  )
}

/**
 * Weights with which the respondents have the population's margins: raking, or iterative proportional fitting, margins
 * in turn until the largest relative change of a weight in a pass is under 1e-8, at most 500 passes. Weights mean 1.
 * Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11.
 * - Who did not say a characteristic weighs 1, outside the raking.
 * - Totals of the margins may differ by 0.5 % and are then brought to one; more is refused, as are a category of the
 *   population that nobody answered for, one that the population does not have, and margins that contradict.
 * @param start weights to begin from; 1 for everybody unless said
 */
export function rake(margins: readonly RakingMargin[], start?: readonly number[]): Raking {
  const people = margins[0]?.categories.length ?? 0
  const raked = Array.from({ length: people }, (_, person) => margins.every(({ categories }) => categories[person] != null))
  const size = raked.filter(Boolean).length
  const refusal = firstRefusal(margins, raked)
  if (refusal !== null) return { ok: false, refusal }
  const weights = raked.map((inside, person) => (inside ? (start?.[person] ?? 1) : 1))
  for (let passes = 1; passes <= mostPasses; passes += 1) {
    if (pass(weights, margins, raked, size) < largestChange) return { ok: true, weights, raked, passes }
  }
  const worst = marginsReached(weights, margins, raked).reduce((a, b) =>
    Math.abs(b.reached - b.wanted) > Math.abs(a.reached - a.wanted) ? b : a,
  )
  return { ok: false, refusal: { margin: worst.margin, reason: 'did not converge', category: worst.category } }
}
