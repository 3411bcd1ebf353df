import { personScores } from './index-score'
import { weightOf } from './scale'
import type { ItemAnswers } from './theme'

/**
 * Each respondent's engagement, 0–100: the mean of their item scores with weights 0, 25, 50, 75, 100 (equal steps on
 * a scale of another length), null where one is missing. The group's index is the mean over respondents.
 * Source: Civil Service People Survey, technical guide (Open Government Licence). 100, 75, 75, 50, 25 → 65.
 */
export function engagementScores(items: readonly ItemAnswers[]): (number | null)[] {
  return personScores(
    items.map(({ answers, scale }) => answers.map((answer) => (answer === null ? null : weightOf(answer, scale)))),
  )
}
