import { analyseDrivers, type DriverAnalysis } from '../driver-analysis'
import type { Draw } from '../bootstrap'
import type { Answer } from '../scale'
import type { IndexMeasure } from './measures'
import type { OutputRow } from './output-table'
import { isScored, type Question } from './question'
import { scoresOf, type SurveyData } from './survey-data'

export type DriverPlan = {
  outcome: string
  answers: readonly Answer[]
  predictors: Question[]
  /** Left out of the default because nobody's answer differs, or nobody answered. */
  leftOut: string[]
}

const varies = (answers: readonly Answer[]): boolean => new Set(answers.filter((answer) => answer !== null)).size > 1

/**
 * What is to predict what: the outcome is a scored question or an index; predictors are those named, or every other
 * scored question that varies. An outcome's own questions never predict it.
 */
export function planDrivers(
  data: SurveyData, indices: readonly IndexMeasure[], outcome: string, predictors: readonly string[] | null,
): { plan: DriverPlan | null; problems: string[] } {
  const scored = data.questions.filter(isScored)
  const question = scored.find(({ code }) => code === outcome)
  const index = question === undefined ? indices.find((measure) => measure.index === outcome) : undefined
  if (question === undefined && index === undefined) {
    const known = [...scored.map(({ code }) => code), ...indices.map((measure) => measure.index)].join(', ')
    return { plan: null, problems: [`--outcome ${outcome}: is neither a scored question nor an index here: write one of ${known}`] }
  }
  const own = new Set(question === undefined ? index?.questions.map(({ code }) => code) : [question.code])
  const problems = (predictors ?? []).flatMap((code, place) => {
    if (own.has(code)) return [`--predictors ${code}: is part of the outcome: leave it out`]
    if (predictors?.indexOf(code) !== place) return [`--predictors ${code}: is named twice: name it once`]
    return scored.some((other) => other.code === code) ? [] : [`--predictors ${code}: is no scored question: write codes of agreement, scale or numeric questions`]
  })
  const others = scored.filter(({ code }) => !own.has(code))
  const chosen = predictors === null
    ? others.filter((other) => varies(scoresOf(data, other)))
    : predictors.flatMap((code) => others.find((other) => other.code === code) ?? [])
  if (problems.length === 0 && chosen.length === 0) problems.push(`--outcome ${outcome}: no other scored question is there to predict it`)
  if (problems.length > 0) return { plan: null, problems }
  const answers = question === undefined ? (index?.people ?? []) : scoresOf(data, question)
  const leftOut = predictors === null ? others.filter((other) => !chosen.includes(other)).map(({ code }) => code) : []
  return { plan: { outcome, answers, predictors: chosen, leftOut }, problems }
}

/** One row a predictor; none where the analysis is refused, which its answer then says. */
export function driverRows(
  data: SurveyData, plan: DriverPlan, { draw, draws, minN }: { draw: Draw; draws: number; minN: number | null },
): { rows: OutputRow[]; analysis: DriverAnalysis } {
  const columns = plan.predictors.map((question) => scoresOf(data, question))
  const analysis = analyseDrivers(plan.answers, columns, { draw, draws, ...(minN === null ? {} : { needed: minN }) })
  if (!analysis.ok) return { rows: [], analysis }
  const rows = analysis.drivers.map(({ relativeWeight, share, lmg, low, high }, place) => ({
    outcome: plan.outcome,
    predictor: plan.predictors[place]?.code ?? null,
    relative_weight: relativeWeight, share, lmg, low, high,
    r_squared: analysis.rSquared,
  }))
  return { rows, analysis }
}
