import { z } from 'zod'
import { readSurvey } from '../survey/survey-file'
import { resultAudiences } from '../survey/result-tables'
import type { ClosedWave } from './wave-data'
import type { SheetWave } from './sheet'
import type { Step, WorkedOut } from './work-out'

/** What whoever works results out is handed, as text, and hands back: it opens no database. */
export type WorkOrder = { wave: ClosedWave; about: SheetWave; threshold: number; secret: string }

const place = z.object({ id: z.string(), name: z.string(), unit: z.array(z.string()), headcount: z.number().nullable() })
const order = z.object({
  wave: z.object({
    survey: z.unknown(),
    groups: z.array(place),
    tables: z.array(z.string()),
    census: z.boolean(),
    commentsFrom: z.number(),
    rows: z.array(z.tuple([z.string(), z.string(), z.string()])),
    comments: z.array(z.object({ question: z.string(), groupId: z.string(), count: z.number() })),
  }),
  about: z.object({
    slug: z.string(), title: z.string(), organisation: z.string(), closed: z.string(), covenantHash: z.string().nullable(),
    surveyId: z.string().nullable(), surveyVersion: z.number().nullable(), modes: z.array(z.string()), notes: z.array(z.string()),
  }),
  threshold: z.number(),
  secret: z.string(),
})

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

export function workOrderText({ wave, ...rest }: WorkOrder): string {
  const rows = wave.rows.map(({ groupId, answers, declared }) => [groupId, base64(answers), base64(declared)])
  return JSON.stringify({ ...rest, wave: { ...wave, rows } })
}

/** @throws where the text is no order: it comes from nobody but this site */
export function readWorkOrder(text: string): WorkOrder {
  const { wave, ...rest } = order.parse(JSON.parse(text))
  const survey = readSurvey(wave.survey)
  if (!survey.ok) throw new Error(survey.problems.join('; '))
  const rows = wave.rows.map(([groupId, answers, declared]) => ({ groupId, answers: bytesOf(answers), declared: bytesOf(declared) }))
  return { ...rest, wave: { ...wave, survey: survey.survey, rows } }
}

const sheets = z.array(z.object({ audience: z.enum(resultAudiences), text: z.string(), hash: z.string() }))
export const workedOut: z.ZodType<WorkedOut> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decided'), sheets }),
  z.object({ kind: z.literal('refused'), table: z.string(), nearest: z.object({ words: z.array(z.string()), sheets }).nullable() }),
])
const line = z.union([z.object({ step: z.enum(['counting', 'deciding', ...resultAudiences]) }), z.object({ done: workedOut })])

/** One line of what comes back: a step that has begun, or the end. */
export function readWorkLine(text: string): { step: Step } | { done: WorkedOut } {
  return line.parse(JSON.parse(text))
}

/** What stands for a step while somebody waits. */
export const stepWords: Record<Step, string> = {
  counting: 'counting the answers',
  deciding: 'deciding what may be shown, and checking that nothing shown gives anybody away',
  public: 'working out what everybody may see',
  staff: 'working out what all staff may see',
  managers: 'working out what managers may see',
  od: 'working out what the OD team may see',
}
