import type { LocalText } from './language'
import type { Survey } from './survey'
import type { SurveyProblem } from './survey-problem'

export type PlacedText = { text: LocalText; path: readonly PropertyKey[] }

/** Every text of a survey that a reader sees, with its place. */
export function localTexts(survey: Survey): PlacedText[] {
  return within(survey, [])
}

/** What has yet to be translated before a wave opens in all the languages that the survey names. */
export function untranslated(survey: Survey): SurveyProblem[] {
  return localTexts(survey).flatMap(({ text, path }) =>
    survey.languages.filter((tag) => text[tag] === undefined).map((tag) => ({ path: [...path, tag], message: `is not translated into '${tag}' yet` })))
}

function within(value: unknown, path: readonly PropertyKey[]): PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  if (isLocalText(value)) return [{ text: value, path }]
  const parts: [PropertyKey, unknown][] = Array.isArray(value) ? value.map((part, at) => [at, part]) : Object.entries(value)
  return parts.flatMap(([key, part]) => within(part, [...path, key]))
}

function isLocalText(value: object): value is LocalText {
  return 'en-GB' in value
}
