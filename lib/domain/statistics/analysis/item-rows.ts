import { intervalOf } from '../interval'
import { marginOfError } from '../margin'
import { mean, standardDeviation } from '../moments'
import { percent, tallyOf } from '../tally'
import { isMissing } from './missing-words'
import type { OutputRow } from './output-table'
import { isScored, type Question } from './question'
import { scoresOf, type SurveyData } from './survey-data'

/** One row a question. Percentages, margin and interval are of agreement alone; choice and text have only their n. */
export function itemRows(data: SurveyData, population: number | null): (OutputRow & { method: string | null })[] {
  return data.questions.map((question) => itemRow(data, question, population))
}

function itemRow(data: SurveyData, question: Question, population: number | null): OutputRow & { method: string | null } {
  const { code, scale } = question
  const nothing = { percent_positive: null, percent_negative: null, moe: null, low: null, high: null, method: null }
  if (!isScored(question)) {
    const scored = data.bullying.get(code)
    const n = scored === undefined
      ? (data.columns.get(code) ?? []).filter((words) => words !== null && !isMissing(words)).length
      : scored.filter((answer) => answer !== null).length
    return { code, n, mean: null, sd: null, ...nothing }
  }
  const answers = scoresOf(data, question)
  const valid = answers.filter((answer) => answer !== null)
  const n = valid.length
  const row = { code, n, mean: mean(valid), sd: standardDeviation(valid) }
  if (question.type !== 'agreement' || scale === null) return { ...row, ...nothing }
  const { positive, negative } = tallyOf(answers, scale)
  const interval = intervalOf(positive, n, population)
  return {
    ...row,
    percent_positive: percent(positive, n),
    percent_negative: percent(negative, n),
    moe: n === 0 ? null : marginOfError(positive / n, n, population),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    method: interval?.method ?? null,
  }
}
