import type { DriverAnalysis, DriverRefusal } from '@/lib/domain/statistics/driver-analysis'
import { enpsMargin, enpsOf } from '@/lib/domain/statistics/enps'
import { distributionOf } from '@/lib/domain/statistics/distribution'
import type { DriverPlan } from '@/lib/domain/statistics/analysis/driver-rows'
import type { Headcount } from '@/lib/domain/statistics/analysis/headcount-table'
import type { Measures } from '@/lib/domain/statistics/analysis/measures'
import { bootstrapPlan, type AnalysisOptions } from '@/lib/domain/statistics/analysis/options'
import type { OutputTables } from '@/lib/domain/statistics/analysis/output-table'
import { rulesOf } from '@/lib/domain/statistics/analysis/rules'
import { scoresOf, type SurveyData } from '@/lib/domain/statistics/analysis/survey-data'
import type { Weighting } from '@/lib/domain/statistics/analysis/weighting'

export type ReportInput = {
  options: AnalysisOptions
  data: SurveyData
  headcount: Headcount | null
  tables: OutputTables
  plan: DriverPlan | null
  drivers: DriverAnalysis | null
  weighting: Weighting | null
  measures: Measures
}

const refusalWords: Record<DriverRefusal, string> = {
  'too few complete cases': 'too few respondents answered the outcome and every predictor',
  singular: 'a predictor or the outcome does not vary, or a predictor is made of others',
  'explains too little': 'the predictors together explain too little of the outcome for their parts to be read',
}

/** All of an analysis in one object: what was asked, by which rules, every table, and what they leave out. */
export function resultsReport(input: ReportInput, notes: string[]): object {
  const { options, data, headcount, tables } = input
  return {
    options,
    respondents: data.respondents.length,
    questions: data.questions.map(({ code, text, type, scale, reverse, theme, index }) => ({ code, text, type, scale, reverse, theme, index })),
    headcount: headcount === null ? null : { all: headcount.all, units: Object.fromEntries(headcount.units) },
    response_rate: headcount === null || headcount.all === 0 ? null : (100 * data.respondents.length) / headcount.all,
    rules: rulesOf(options, headcount !== null),
    notes,
    ...tables,
    distributions: distributions(data),
    enps: enpsDetail(input),
    driver_analysis: driverDetail(input),
    design_effect: input.weighting?.designEffect ?? null,
    weighting: weightingDetail(input.weighting),
  }
}

function distributions(data: SurveyData) {
  return data.questions.flatMap((question) =>
    question.scale === null ? [] : [{ code: question.code, rows: distributionOf(scoresOf(data, question), question.scale) }],
  )
}

function enpsDetail({ data, headcount }: ReportInput) {
  const question = data.questions.find(({ index }) => index === 'enps')
  if (question === undefined) return null
  const { standardError, ...enps } = enpsOf(scoresOf(data, question))
  return { ...enps, standard_error: standardError, margin: enpsMargin({ ...enps, standardError }, headcount?.all ?? null) }
}

function driverDetail({ plan, drivers }: ReportInput) {
  if (plan === null || drivers === null) return null
  return {
    outcome: plan.outcome,
    predictors: plan.predictors.map(({ code }) => code),
    left_out_without_variance: plan.leftOut,
    n: drivers.n,
    n_needed: drivers.needed,
    r_squared: drivers.rSquared,
    refused: drivers.ok ? null : refusalWords[drivers.refusal],
    bootstrap: drivers.ok ? { seed: bootstrapPlan.seed, draws: drivers.draws, unusable: drivers.unusableDraws, bundles: drivers.bundles } : null,
  }
}

function weightingDetail(weighting: Weighting | null) {
  if (weighting === null) return null
  const { passes, trimmed, designEffect, outside, reached, missed, items } = weighting
  return {
    design_effect: designEffect, passes, trimmed, outside,
    margins: reached, margins_missed: missed,
    items: items?.map(({ code, n, percentPositive, percentNegative, designEffect: deff, margin }) => ({
      code, n, percent_positive: percentPositive, percent_negative: percentNegative, design_effect: deff, moe: margin,
    })) ?? null,
  }
}

/** What whoever reads the figures must know, in sentences. */
export function notesOf({ options, headcount, tables, plan, drivers, weighting, measures }: ReportInput): string[] {
  const notes: string[] = []
  if (headcount === null) notes.push('No headcount was given: margins and intervals have no finite population correction.')
  if (options.minN !== null) notes.push(`--min-n ${options.minN} stands in place of every smallest n: figures of few people are uncertain.`)
  for (const { theme, questions } of measures.themes) {
    const lengths = new Set(questions.map(({ scale }) => `${scale?.min ?? ''}–${scale?.max ?? ''}`))
    if (lengths.size > 1) notes.push(`The theme ${theme} has items on different scales (${[...lengths].join(', ')}): its mean mixes them.`)
  }
  if (drivers !== null && !drivers.ok) notes.push(`Drivers of ${plan?.outcome ?? ''} are refused: ${refusalWords[drivers.refusal]} (${drivers.n} of ${drivers.needed} needed).`)
  if (plan !== null && plan.leftOut.length > 0) notes.push(`Not among the predictors, since their answers do not vary: ${plan.leftOut.join(', ')}.`)
  if (weighting !== null && weighting.designEffect !== null) notes.push(`The design effect of the weights is ${weighting.designEffect.toFixed(3)}.`)
  if (weighting?.items === null) notes.push('No weighted percentages: a category has fewer answers than the threshold.')
  if (weighting !== null && weighting.missed.length > 0) {
    notes.push(`Margins missed after trimming: ${weighting.missed.map(({ margin, category }) => `${margin} ${category}`).join(', ')}.`)
  }
  const units = new Set(headcount?.units.keys())
  const unknown = [...new Set(tables.units.map(({ unit }) => String(unit)))].filter((unit) => !units.has(unit))
  if (headcount !== null && unknown.length > 0) notes.push(`No headcount for the units ${unknown.join(', ')}.`)
  return notes
}
