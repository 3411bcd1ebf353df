import type { Answer } from '../scale'
import type { BullyingAnswer } from '../stress-index'
import type { Question } from './question'

/** A survey's questions and answers, a place a respondent in every column. */
export type SurveyData = {
  questions: Question[]
  respondents: string[]
  /** Of agreement, scale and numeric questions, by code, after reversing. */
  scores: ReadonlyMap<string, readonly Answer[]>
  /** Of choice questions that carry the stress index, by code. */
  bullying: ReadonlyMap<string, readonly (BullyingAnswer | null)[]>
  /** Every column as it was written, by its header; null where blank. */
  columns: ReadonlyMap<string, readonly (string | null)[]>
}

export function scoresOf(data: SurveyData, { code }: Question): readonly Answer[] {
  return data.scores.get(code) ?? []
}
