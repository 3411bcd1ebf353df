import type { Missing } from '../covariance'
import { indexScore } from '../index-score'
import { reliabilityOf, type Reliability } from '../reliability'
import { themeScore } from '../theme'
import type { IndexMeasure, ThemeMeasure } from './measures'
import type { OutputRow } from './output-table'
import { themesOf } from './question-table'
import { scoresOf, type SurveyData } from './survey-data'

/** One row a theme: pooled. */
export function themeRows(themes: readonly ThemeMeasure[]): OutputRow[] {
  return themes.map(({ theme, people, agreement }) => {
    const { n, percentPositive, mean } = themeScore(people)
    return { theme, n, percent_positive: agreement ? percentPositive : null, mean }
  })
}

/** One row an index that a question carries. An eNPS is the mean of +100, 0 and −100. */
export function indexRows(indices: readonly IndexMeasure[]): OutputRow[] {
  return indices.map(({ index, people }) => ({ index, ...indexScore(people) }))
}

/** A row a theme over its scored items, and one for each item left out; α is blank below the smallest n. */
export function reliabilityRows(data: SurveyData, missing: Missing, smallest: number): OutputRow[] {
  return themesOf(data.questions).flatMap(({ theme, questions }) => {
    const { whole, without } = reliabilityOf(questions.map((question) => scoresOf(data, question)), missing)
    const rowOf = (dropped: string | null, { k, n, alpha, alphaStandardised }: Reliability): OutputRow => ({
      theme, dropped, k, n,
      alpha: n < smallest ? null : alpha,
      alpha_standardised: n < smallest ? null : alphaStandardised,
    })
    // Of one item nothing can be left out.
    const dropped = questions.length > 1 ? without : []
    return [rowOf(null, whole), ...dropped.map((row, place) => rowOf(questions[place]?.code ?? null, row))]
  })
}
