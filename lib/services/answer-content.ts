import { randomBytes } from 'node:crypto'
import type { StoredComment } from '@/db/responses/submission'
import { type AnswerProblem, checkAnswers } from '@/lib/domain/survey/answer-check'
import type { Answers } from '@/lib/domain/survey/answer'
import { commentPartsOf } from '@/lib/domain/survey/comment-parts'
import { textConcerns, type TextConcern } from '@/lib/domain/survey/free-text-check'
import { isWords, packAnswers } from '@/lib/domain/survey/packed-answers'
import { questionsOf, type Survey } from '@/lib/domain/survey/survey'

/** What is wrong with a text, or might say who somebody is, by question. */
export type QuestionConcern = { code: string; concerns: TextConcern[] }

export type AnswerContent =
  | { ok: true; answers: Uint8Array; declared: Uint8Array; comments: StoredComment[] }
  | { ok: false; problems: AnswerProblem[]; concerns: QuestionConcern[] }

/**
 * What is stored of the answers that were sent, or everything that is wrong with them. Texts that might say who
 * somebody is are sent back once; `confirmed` says that their writer means them as they are.
 */
export function answerContent(survey: Survey, given: unknown, confirmed: boolean): AnswerContent {
  const check = checkAnswers(questionsOf(survey), given)
  const concerns = confirmed || !check.ok ? [] : concernsOf(survey, check.answers)
  if (!check.ok) return { ok: false, problems: check.problems, concerns: [] }
  if (concerns.length > 0) return { ok: false, problems: [], concerns }
  return {
    ok: true,
    answers: packAnswers(questionsOf({ ...survey, characteristics: [] }), check.answers),
    declared: packAnswers(survey.characteristics, check.answers),
    comments: wordsOf(survey, check.answers).map(([questionCode, words]) => ({
      id: randomBytes(16),
      questionCode,
      parts: commentPartsOf(words),
    })),
  }
}

function concernsOf(survey: Survey, answers: Answers): QuestionConcern[] {
  return wordsOf(survey, answers)
    .map(([code, words]) => ({ code, concerns: textConcerns(words) }))
    .filter(({ concerns }) => concerns.length > 0)
}

function wordsOf(survey: Survey, answers: Answers): [string, string][] {
  return questionsOf(survey)
    .filter(isWords)
    .flatMap(({ code }): [string, string][] => {
      const words = answers[code]
      return typeof words === 'string' ? [[code, words]] : []
    })
}
