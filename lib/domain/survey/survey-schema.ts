import { z } from 'zod'
import { text } from '../record/text'
import { code, localText, otherLanguage, question } from './question-schema'
import type { Survey } from './survey'

const section = z.strictObject({
  id: code,
  title: localText,
  introduction: localText.nullable().default(null),
  questions: z.array(question).max(200, 'must hold 200 questions or fewer'),
})

/** The form of a survey's file. What holds between its parts is told by `surveyProblems`. */
export const survey = z.strictObject({
  format: z.literal('golden-thread-survey'),
  formatVersion: z.literal(1),
  id: code,
  title: localText,
  introduction: localText.nullable().default(null),
  organisation: text.max(200),
  languages: z.array(otherLanguage).max(20).default([]),
  themes: z.array(z.strictObject({ id: code, title: localText })).max(50).default([]),
  sections: z.array(section).min(1, 'must hold at least one section').max(50),
  characteristics: z.array(question).max(3, 'must be three or fewer').default([]),
  characteristicsUse: localText.nullable().default(null),
}) satisfies z.ZodType<Survey>

/** The published JSON Schema (draft 2020-12) of a survey's file. */
export function surveyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(survey, { io: 'input' })
  return { ...schema, title: 'A Golden Thread survey', description: 'Questions, their logic, themes and translations' }
}
