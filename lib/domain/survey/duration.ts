import { baseLanguage } from './language'
import type { Question } from './question'
import { questionsOf, type Survey } from './survey'

/**
 * Points by kind of question; 85 points take 15 minutes, so one is 10.6 seconds. The rate, and 1 for a question
 * that stands alone, are the Pew Research Center's, from times measured in its panel (‘How we keep our online
 * surveys from running too long’, 8 December 2022). Pew has open questions take up to minutes; the other figures
 * here are our estimate, to be mended once surveys have been timed.
 */
const pointsPerMinute = 85 / 15
const pointsOf: Record<Question['type'], (question: Question) => number> = {
  agreement: () => 1,
  'yes-no': () => 1,
  single: (question) => 1 + ('options' in question ? Math.max(0, question.options.length - 5) * 0.1 : 0),
  multiple: (question) => 1.5 + ('options' in question ? Math.max(0, question.options.length - 5) * 0.1 : 0),
  scale: () => 1,
  number: () => 1.5,
  ranking: (question) => ('ranks' in question ? 1 + question.ranks : 1),
  'short-text': () => 2,
  'long-text': () => 5,
  statement: () => 0,
}

/** Silent reading of English, words a minute, a mean over 190 studies: Brysbaert, Journal of Memory and Language 109 (2019). */
const wordsPerMinute = 238

/**
 * How long a survey takes somebody who is shown every question, in minutes, not rounded. `minutesInWords` says it.
 * Questions' own words are within their points; introductions, statements and help are read besides.
 */
export function estimatedMinutes(survey: Survey): number {
  const questions = questionsOf(survey)
  const points = questions.reduce((sum, question) => sum + pointsOf[question.type](question), 0)
  const read = [
    survey.introduction,
    ...survey.sections.map(({ introduction }) => introduction),
    ...questions.flatMap(({ type, text, help }) => [type === 'statement' ? text : null, help]),
    survey.characteristicsUse,
  ]
  const words = read.reduce((sum, text) => sum + (text?.[baseLanguage].split(/\s+/u).length ?? 0), 0)
  return points / pointsPerMinute + words / wordsPerMinute
}

/** For an invitation: never less than it takes. */
export function minutesInWords(minutes: number): string {
  const whole = Math.max(1, Math.ceil(minutes))
  return whole === 1 ? 'about a minute' : `about ${whole} minutes`
}
