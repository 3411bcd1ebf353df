import type { Answer } from './answer'
import type { Comparison } from './condition'
import type { Question, QuestionOf } from './question'
import { holds } from './show-if'

/** Kinds of question that a condition may look back to. */
export const comparable = ['agreement', 'yes-no', 'single', 'multiple', 'scale', 'number'] as const
type Comparable = QuestionOf<(typeof comparable)[number]>

export function isComparable(question: Question): question is Comparable {
  return comparable.some((type) => type === question.type)
}

/** Past this many choices mentioned of one question, its combinations are not all tried. */
const mostMentioned = 12

/**
 * One answer for each different outcome of these comparisons with a question: between them they stand for every
 * answer that it takes, an open one (undefined) included where that is allowed. Null where there are too many.
 */
export function answerKinds(question: Question, comparisons: readonly Comparison[]): (Answer | undefined)[] | null {
  if (!isComparable(question)) return [undefined]
  const possible = candidates(question, comparisons)
  if (possible === null) return null
  const silent: (Answer | undefined)[] = !question.required
    ? [undefined]
    : question.preferNotToSay ? [{ without: 'prefer-not-to-say' }] : question.notApplicable ? [{ without: 'not-applicable' }] : []
  const kinds = new Map<string, Answer | undefined>()
  for (const answer of [...silent, ...possible]) {
    const outcome = comparisons.map((comparison) => holds(comparison, answer === undefined ? {} : { [question.code]: answer })).join()
    if (!kinds.has(outcome)) kinds.set(outcome, answer)
  }
  return [...kinds.values()]
}

function candidates(question: Comparable, comparisons: readonly Comparison[]): Answer[] | null {
  switch (question.type) {
    case 'yes-no':
      return ['yes', 'no']
    case 'single':
      return question.options.map(({ code }) => code)
    case 'agreement':
      return Array.from({ length: question.points }, (_, index) => index + 1)
    case 'scale':
      return Array.from({ length: 11 }, (_, index) => index)
    case 'number':
      return numbers(question, comparisons.flatMap(comparands).filter((value) => typeof value === 'number'))
    case 'multiple':
      return choices(question, new Set(comparisons.flatMap(comparands)))
  }
}

export function comparands(comparison: Comparison): (string | number)[] {
  if ('equals' in comparison) return [comparison.equals]
  return 'in' in comparison ? comparison.in : [comparison.atLeast]
}

/** Every number compared with, the ends, and one between each two neighbours: no other number differs from all of these. */
function numbers({ least, most, whole }: QuestionOf<'number'>, compared: number[]): number[] {
  const cuts = [...new Set([...compared, ...(least === null ? [] : [least]), ...(most === null ? [] : [most])])].sort((a, b) => a - b)
  const [first = 0, last = 0] = [cuts[0], cuts.at(-1)]
  const ends = [Math.floor(first) - 1, ...cuts, Math.ceil(last) + 1]
  const between = ends.slice(1).map((high, index) => {
    const low = ends[index] ?? high
    return whole ? Math.floor(low) + 1 : (low + high) / 2
  })
  return [...ends, ...between].filter(
    (value) => value >= (least ?? -Infinity) && value <= (most ?? Infinity) && (!whole || Number.isInteger(value)),
  )
}

/** Each combination of the choices mentioned; those not mentioned cannot be told apart. */
function choices(question: QuestionOf<'multiple'>, mentioned: Set<string | number>): string[][] | null {
  const codes = question.options.map(({ code }) => code)
  const known = codes.filter((code) => mentioned.has(code))
  const other = codes.find((code) => !mentioned.has(code))
  if (known.length > mostMentioned) return null
  const combinations = known.reduce<string[][]>((sets, code) => [...sets, ...sets.map((set) => [...set, code])], [[]])
  return combinations
    .filter((set) => set.length <= (question.most ?? codes.length))
    .flatMap((set) => (set.length > 0 ? [set] : other === undefined ? [] : [[other]]))
}
