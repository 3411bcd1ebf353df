import type { Measure, Respondent } from './counts'
import type { SealedList, UnitPlace } from './sealed-tables'

const five = ['negative', 'negative', 'neutral', 'positive', 'positive'] as const

export function agreement(code: string): Measure {
  return { code, answers: 5, leanings: five }
}

/** So many people of a unit who answer, in turn, each of these; `traits` in turn too. */
export function people(unit: string, n: number, answers: readonly (readonly (number | null)[])[] = [[4], [3], [1], [2]], traits: readonly Record<string, string>[] = [{}]): Respondent[] {
  return Array.from({ length: n }, (_, index) => ({
    unit,
    answers: answers[index % answers.length] ?? [],
    traits: new Map(Object.entries(traits[index % traits.length] ?? {})),
  }))
}

/** Everybody and some directorates without anything below them, all for one audience. */
export function flat(headcounts: Record<string, number>, more: Partial<SealedList> = {}): SealedList {
  const units: UnitPlace[] = [
    { id: 'all', parent: null, headcount: Object.values(headcounts).reduce((sum, count) => sum + count, 0) },
    ...Object.entries(headcounts).map(([id, headcount]) => ({ id, parent: 'all', headcount })),
  ]
  return { units, dimensions: [], audiences: ['public', 'managers'], tables: [{ id: 'units', of: 'units', depth: null, audience: 'public' }], ...more }
}
