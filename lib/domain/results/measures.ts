import type { Leaning, Measure, Respondent } from '../disclosure/counts'
import type { WaveAnswers } from '../disclosure/wave-tables'
import { measuresOf, type Measures } from '../statistics/analysis/measures'
import { leaningOf, type Answer } from '../statistics/scale'
import type { ResultData, ResultItem } from './result-data'

/** By which name the gate knows an index: complete cases are fewer than those of any of its items. */
export const indexMeasure = (id: string) => `index: ${id}`

/** What the gate counts, and what is worked out of it: a place a respondent in both. */
export type Counted = { answers: WaveAnswers; measures: Measures }

export function countedOf(result: ResultData): Counted {
  const measures = measuresOf(result.data)
  const columns = [
    ...result.items.map((item) => placesOf(result, item)),
    ...result.indices.map(({ id }) => measures.indices.find(({ index }) => index === id)?.people ?? []),
  ]
  const respondents = result.units.map((unit, place): Respondent => ({
    unit, traits: result.traits[place] ?? new Map(), answers: columns.map((column) => column[place] ?? null),
  }))
  const indices = result.indices.map(({ id }): Measure => ({ code: indexMeasure(id), answers: 0, leanings: null }))
  return { answers: { measures: [...result.items.map(measureOf), ...indices], respondents }, measures }
}

/** Answers by their place on the item's scale; of numbers, which have none, as they are. */
function placesOf({ data, choices }: ResultData, { code, scale }: ResultItem): readonly Answer[] {
  const scores = data.scores.get(code)
  if (scores === undefined) return choices.get(code) ?? []
  return scale === null ? scores : scores.map((score) => (score === null ? null : score - scale.min))
}

function measureOf({ code, kind, scale, options }: ResultItem): Measure {
  const answers = scale === null ? options.length : scale.max - scale.min + 1
  return { code, answers, leanings: leaningsOf(kind, scale) }
}

function leaningsOf(kind: ResultItem['kind'], scale: ResultItem['scale']): Leaning[] | null {
  if (kind === 'yes-no') return ['positive', 'negative']
  if (kind === 'ticked') return ['negative', 'positive']
  if (kind !== 'agreement' || scale === null) return null
  return Array.from({ length: scale.max - scale.min + 1 }, (_, step) => leaningOf(scale.min + step, scale))
}
