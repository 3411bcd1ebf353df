import { seededDraw } from '@/lib/domain/statistics/generator'
import { driverRows, planDrivers } from '@/lib/domain/statistics/analysis/driver-rows'
import { readHeadcount, type Headcount } from '@/lib/domain/statistics/analysis/headcount-table'
import { itemRows } from '@/lib/domain/statistics/analysis/item-rows'
import { rakingProblem, readMargins } from '@/lib/domain/statistics/analysis/margin-table'
import { measuresOf, type Measures } from '@/lib/domain/statistics/analysis/measures'
import { bootstrapPlan, optionProblems, type AnalysisOptions } from '@/lib/domain/statistics/analysis/options'
import type { OutputTables } from '@/lib/domain/statistics/analysis/output-table'
import { readQuestions } from '@/lib/domain/statistics/analysis/question-table'
import { readResponses } from '@/lib/domain/statistics/analysis/response-table'
import { indexRows, reliabilityRows, themeRows } from '@/lib/domain/statistics/analysis/score-rows'
import type { SurveyData } from '@/lib/domain/statistics/analysis/survey-data'
import type { Table } from '@/lib/domain/statistics/analysis/table'
import { testRows } from '@/lib/domain/statistics/analysis/test-rows'
import type { UnitGate } from '@/lib/domain/statistics/analysis/unit-gate'
import { unitRows } from '@/lib/domain/statistics/analysis/unit-rows'
import { unitsOf, unitTable } from '@/lib/domain/statistics/analysis/unit-table'
import { weightingOf, type Weighting } from '@/lib/domain/statistics/analysis/weighting'
import { smallestForAlpha } from '@/lib/domain/statistics/reliability'
import { notesOf, resultsReport } from './results-report'

export type AnalysisInput = {
  questions: Table
  responses: Table
  headcount: Table | null
  margins: Table | null
  options: AnalysisOptions
}

export type Analysis = { ok: true; tables: OutputTables; report: object; notes: string[] } | { ok: false; problems: string[] }

/** More are no units but a column of something else, and the audit of what is hidden would not end. */
const mostUnits = 500

/**
 * Every figure of a survey, from its tables alone: no database, no files. Either all tables or every problem found.
 * @param gate decides which units are shown; asked once, and only where units are
 */
export async function analyseResults(input: AnalysisInput, gate: UnitGate): Promise<Analysis> {
  const { options } = input
  const problems = optionProblems(options, { margins: input.margins !== null })
  const { questions, problems: ofQuestions } = readQuestions(input.questions)
  const { data, problems: ofResponses } = readResponses(input.responses, questions)
  problems.push(...ofQuestions, ...ofResponses)

  const column = options.unit === null ? null : (data.columns.get(options.unit) ?? null)
  if (options.unit !== null && column === null) {
    problems.push(`--unit ${options.unit}: ${input.responses.file} has no such column: write one of ${[...data.columns.keys()].join(', ')}`)
  }
  const unitCount = new Set(column).size
  if (unitCount > mostUnits) problems.push(`--unit ${options.unit ?? ''}: has ${unitCount} different values: name a column of at most ${mostUnits} units`)
  const headcount = headcountOf(input.headcount, data, column, problems)
  const measures = measuresOf(data)
  const drivers = options.outcome === null
    ? { plan: null, problems: options.predictors === null ? [] : ['--predictors: there is nothing to predict: add --outcome CODE'] }
    : planDrivers(data, measures.indices, options.outcome, options.predictors)
  // A question that could not be read is told once, not again as an outcome that is not there.
  if (ofQuestions.length === 0) problems.push(...drivers.problems)
  const weighting = problems.length > 0 && ofResponses.length > 0 ? null : weightingFor(input, data, measures, headcount, problems)
  if (problems.length > 0) return { ok: false, problems }

  const population = headcount?.all ?? null
  const items = itemRows(data, population)
  const analysis = drivers.plan === null ? null : driverRows(data, drivers.plan, {
    draw: seededDraw(bootstrapPlan.seed), minN: options.minN,
    draws: drivers.plan.predictors.length > bootstrapPlan.manyPredictors ? bootstrapPlan.drawsOfMany : bootstrapPlan.draws,
  })
  const units = column === null ? null : unitsOf(column, headcount)
  const table = units && unitTable(units, measures, data.respondents.length, headcount, options.threshold)
  const decision = table && (await gate(table))
  const tests = units && table && decision ? testRows(table, units, measures, decision, options.minN) : []
  const tables: OutputTables = {
    items,
    themes: themeRows(measures.themes),
    indices: indexRows(measures.indices),
    reliability: reliabilityRows(data, options.missing, options.minN ?? smallestForAlpha),
    drivers: analysis?.rows ?? [],
    tests,
    units: table && decision ? unitRows(table, decision) : [],
    weights: weighting?.weights.map((weight, place) => ({ respondent: data.respondents[place] ?? null, weight })) ?? [],
  }
  const made = { options, data, headcount, tables, plan: drivers.plan, drivers: analysis?.analysis ?? null, weighting, measures }
  const notes = notesOf(made)
  return { ok: true, tables, report: resultsReport(made, notes), notes }
}

function headcountOf(table: Table | null, data: SurveyData, column: readonly (string | null)[] | null, problems: string[]): Headcount | null {
  if (table === null) return null
  const units = new Map<string, number>()
  for (const unit of column ?? []) if (unit !== null) units.set(unit, (units.get(unit) ?? 0) + 1)
  const reading = readHeadcount(table, { all: data.respondents.length, units })
  problems.push(...reading.problems)
  return reading.headcount
}

function weightingFor(
  { margins: table, responses, options }: AnalysisInput, data: SurveyData, measures: Measures, headcount: Headcount | null, problems: string[],
): Weighting | null {
  if (table === null) return null
  const { margins, problems: found } = readMargins(table, data, responses)
  problems.push(...found)
  if (found.length > 0) return null
  const result = weightingOf(margins, measures, { trimmed: options.trim, population: headcount?.all ?? null, threshold: options.threshold })
  if (result.ok) return result.weighting
  problems.push(rakingProblem(table, result.refusal))
  return null
}
