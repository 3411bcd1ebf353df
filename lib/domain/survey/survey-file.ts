import { fieldProblems } from '../schema/issue-message'
import type { Survey } from './survey'
import { surveyPlace } from './survey-place'
import type { SurveyProblem } from './survey-problem'
import { surveyProblems } from './survey-problems'
import { survey as surveyForm } from './survey-schema'

/** A survey from outside, or everything that is wrong with it: one line a problem, with its place in words. */
export type SurveyReading = { ok: true; survey: Survey } | { ok: false; problems: string[] }

const mostCharacters = 2_000_000
const deepest = 40
const mostProblems = 200

/** Reads a survey's JSON file. It refuses rather than repairs; fields left out take what the schema says. */
export function readSurveyFile(text: string): SurveyReading {
  if (text.length > mostCharacters) return { ok: false, problems: ['The file is too long: a survey has 2 million characters at most'] }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { ok: false, problems: [`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`] }
  }
  return readSurvey(value)
}

/** Checks what may be a survey, such as a file's contents or a draft. */
export function readSurvey(value: unknown): SurveyReading {
  if (isDeeperThan(value, deepest)) return { ok: false, problems: [`The file is nested too deeply: ${deepest} levels at most`] }
  const parsed = surveyForm.safeParse(value, { reportInput: true })
  const problems = parsed.success ? surveyProblems(parsed.data) : parsed.error.issues.flatMap(fieldProblems)
  if (parsed.success && problems.length === 0) return { ok: true, survey: parsed.data }
  const more = problems.length - mostProblems
  const told = problems.slice(0, mostProblems).map((problem) => tell(problem, value))
  return { ok: false, problems: more > 0 ? [...told, `and ${more} more`] : told }
}

/** The file of a survey: every field, in the schema's order, so that two exports of one survey are the same. */
export function surveyFile(survey: Survey): string {
  return `${JSON.stringify(surveyForm.parse(survey), null, 2)}\n`
}

export function tell({ path, message }: SurveyProblem, survey: unknown): string {
  const place = surveyPlace(path, survey)
  return place === '' ? `The survey ${message}` : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${message}`
}

function isDeeperThan(value: unknown, levels: number): boolean {
  let layer: unknown[] = [value]
  for (let level = 0; level <= levels && layer.length > 0; level += 1) {
    layer = layer.flatMap((part): unknown[] => (typeof part === 'object' && part !== null ? Object.values(part) : []))
  }
  return layer.length > 0
}
