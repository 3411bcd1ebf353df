import { fieldProblems } from '../schema/issue-message'
import { placedQuestions, surveyProblems } from './survey-problems'
import { estimatedMinutes } from './duration'
import { lintSurvey } from './lint'
import { readingAge, surveyReadingAge } from './reading-age'
import { questionsOf, type Survey } from './survey'
import { surveyPlace } from './survey-place'
import type { SurveyProblem } from './survey-problem'
import { survey as surveyForm } from './survey-schema'

/** What is said of a place in the draft: something to mend before it can be asked, or advice. Code and section are null where it is about neither. */
export type DraftNote = { code: string | null; section: string | null; kind: 'mend' | 'advice'; words: string }

/** What the builder shows beside a draft. Minutes are those of somebody who is asked everything. */
export type DraftReview = {
  notes: DraftNote[]
  questions: number
  minutes: number
  readingAge: number | null
  /** Reading age of each question of one's own that is long enough for one, by code. */
  ages: Record<string, number>
}

/** Of fewer words than this a reading age says nothing. */
const fewestWords = 8

/** Everything that can be said of a draft, problems first; `more` are those that need what is held here, such as instruments. */
export function reviewDraft(draft: Survey, more: readonly SurveyProblem[] = []): DraftReview {
  const parsed = surveyForm.safeParse(draft, { reportInput: true })
  const ofFields = parsed.success ? [] : parsed.error.issues.flatMap(fieldProblems)
  // Rules between parts hold for unfinished words too; what a field has said already is not said again.
  const problems = [...ofFields, ...surveyProblems(draft), ...more]
  const questions = questionsOf(draft)
  return {
    notes: [
      ...problems.map((problem): DraftNote => ({ ...placeIn(draft, problem.path), kind: 'mend', words: problemWords(draft, problem) })),
      ...lintSurvey(draft).map(({ code, words, advice, rule }): DraftNote => ({ code, section: null, kind: 'advice', words: adviceWords(rule, words, advice) })),
    ],
    questions: questions.filter(({ type }) => type !== 'statement').length,
    minutes: estimatedMinutes(draft),
    readingAge: surveyReadingAge(draft),
    ages: Object.fromEntries(questions.flatMap(({ code, origin, text }) => {
      const age = origin === null && text['en-GB'].split(/\s+/u).length >= fewestWords ? readingAge(text['en-GB']) : null
      return age === null ? [] : [[code, age]]
    })),
  }
}

function adviceWords(rule: string, words: string, advice: string): string {
  return rule === 'double' || rule === 'long' ? advice : `‘${words}’: ${advice}`
}

/** The place is said only as far as it is not plain from where the note stands. */
function problemWords(draft: Survey, { path, message }: SurveyProblem): string {
  const rest = 'sections' === path[0] || path[0] === 'characteristics' ? path.slice(depthOf(path)) : path
  const place = rest.length === 0 ? '' : surveyPlace(path, draft).split(', ').slice(-Math.max(1, rest.filter((key) => typeof key !== 'number').length)).join(', ')
  const words = place === '' ? message : `${place}: ${message}`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function depthOf(path: readonly PropertyKey[]): number {
  if (path[0] === 'characteristics') return 2
  return path[2] === 'questions' ? 4 : 2
}

function placeIn(draft: Survey, path: readonly PropertyKey[]): { code: string | null; section: string | null } {
  const placed = placedQuestions(draft).find((one) => one.path.every((key, at) => path[at] === key))
  const section = path[0] === 'sections' && typeof path[1] === 'number' ? (draft.sections[path[1]]?.id ?? null) : null
  return { code: placed?.question.code ?? null, section }
}
