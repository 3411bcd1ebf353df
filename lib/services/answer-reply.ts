import { answerMessage } from '@/lib/domain/survey/answer-message'
import type { AnswerShown } from '@/lib/domain/survey/answer-page'
import { alreadyCountedWords, concernWords, refusalWords } from '@/lib/domain/survey/answer-words'
import { questionsOf, type Survey } from '@/lib/domain/survey/survey'
import type { AnswerOutcome } from './answer'
import type { SentForm } from './answer-request'

/** Under which status an outcome is answered. */
export function statusOf(outcome: AnswerOutcome): number {
  if (outcome.outcome === 'mend') return 422
  if (outcome.outcome !== 'refused') return 200
  const statuses: Partial<Record<typeof outcome.reason, number>> = { 'no-such-wave': 404, 'not-open-yet': 409, closed: 409, 'too-often': 429 }
  return statuses[outcome.reason] ?? 422
}

/** What a browser without script is shown: thanks, or its form again with everything that was typed. */
export function shownFor(outcome: AnswerOutcome, form: SentForm): AnswerShown {
  const again = { kind: 'form' as const, typed: { fields: form.fields, code: form.code }, notice: null, problems: [], concerns: [], codeProblem: null }
  switch (outcome.outcome) {
    case 'counted':
      return { kind: 'counted', receipt: outcome.receipt, group: outcome.group }
    case 'already-counted':
      return { ...again, notice: `${alreadyCountedWords} The receipt of the first: ${outcome.receipt}` }
    case 'mend':
      return { ...again, problems: outcome.problems, concerns: outcome.concerns }
    case 'refused': {
      const words = refusedWords(outcome)
      return isOfCode(outcome.reason) ? { ...again, codeProblem: words } : { ...again, notice: words }
    }
  }
}

/** What the page's script is told: the same in words for it to show. See components/answer/script/send. */
export function replyFor(outcome: AnswerOutcome, survey: Survey | null): object {
  switch (outcome.outcome) {
    case 'counted':
    case 'already-counted': {
      const { group, receipt } = outcome
      const already = outcome.outcome === 'already-counted'
      return { kind: 'counted', already, receipt, group: group && { name: group.name, invited: group.invited }, words: already ? alreadyCountedWords : '' }
    }
    case 'mend': {
      const questions = survey === null ? [] : questionsOf(survey)
      return {
        kind: 'not-counted',
        title: 'Please look at this again',
        words: 'Nothing was stored yet, and nothing that you wrote is lost.',
        problems: [
          ...outcome.problems.map((problem) => ({ code: problem.code, kind: 'error', words: answerMessage(problem, questions.find(({ code }) => code === problem.code)) })),
          ...outcome.concerns.map(({ code, concerns }) => ({ code, kind: 'concern', words: concernWords(concerns) })),
        ],
      }
    }
    case 'refused': {
      const words = refusedWords(outcome)
      const problems = isOfCode(outcome.reason) ? [{ code: '~code', kind: 'error', words }] : []
      return { kind: 'not-counted', title: 'Your answers were not stored', words: problems.length > 0 ? 'Nothing that you wrote is lost.' : words, problems }
    }
  }
}

function refusedWords({ reason, hint }: Extract<AnswerOutcome, { outcome: 'refused' }>): string {
  return hint === undefined ? refusalWords[reason] : `${refusalWords[reason]} ${hint}`
}

function isOfCode(reason: string): boolean {
  return reason === 'no-such-code' || reason.startsWith('code-') || reason.startsWith('carried-')
}
