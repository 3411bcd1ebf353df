import { personScores } from './index-score'
import { weightOf, type Answer } from './scale'
import type { ItemAnswers } from './theme'

/** Bullied or harassed in the past 12 months. The instrument scores ‘prefer not to say’, so here it is an answer. */
export type BullyingAnswer = 'yes' | 'prefer not to say' | 'no'

const bullyingWeight: Record<BullyingAnswer, number> = { yes: 100, 'prefer not to say': 50, no: 0 }

/**
 * Each respondent's proxy stress, 0–100, high is worse: agreement items weigh 100 (strongly disagree) to 0 (strongly
 * agree), bullied or harassed yes 100, prefer not to say 50, no 0; the mean of all of them, null where one is missing.
 * Source: Civil Service People Survey, Proxy Stress Index, after the Health and Safety Executive's standards.
 */
export function stressScores(
  items: readonly ItemAnswers[],
  bullying: readonly (readonly (BullyingAnswer | null)[])[],
): (number | null)[] {
  const agreement = items.map(({ answers, scale }) =>
    answers.map((answer: Answer) => (answer === null ? null : 100 - weightOf(answer, scale))),
  )
  const bullied = bullying.map((answers) => answers.map((answer) => (answer === null ? null : bullyingWeight[answer])))
  return personScores([...agreement, ...bullied])
}
