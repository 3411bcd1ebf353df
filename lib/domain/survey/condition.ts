/**
 * When a question is shown, by answers given before it. `equals` and `in` compare with the stored value: an
 * option's code, 'yes' or 'no', or a number; of a question with several choices they ask whether it is among
 * them. Whatever compares with a question left open, hidden, or answered with 'prefer not to say' or 'not
 * applicable' does not hold, so its `not` does.
 */
export type Condition =
  | { question: string; equals: string | number }
  | { question: string; in: (string | number)[] }
  | { question: string; atLeast: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

export type Comparison = Extract<Condition, { question: string }>

/** Every comparison within a condition, in reading order. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ('question' in condition) return [condition]
  if ('not' in condition) return comparisonsOf(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(comparisonsOf)
}
