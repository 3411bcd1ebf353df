import { pooled, type Group, type Rules } from './group'
import { lineRanges } from './line-ranges'

/** What is wrong with hiding these parts of a line: too little is hidden, or some items give too much away. */
export type LineFault = { kind: 'more' } | { kind: 'items'; items: number[] }

/** Items (by place) whose n is shown in the table, and those whose shares are. */
export type ItemsInLine = { counted: readonly number[]; shared: readonly number[] }

/**
 * Whether (A), (B) and (C) of METHODS.md, section 5, hold of the hidden parts of one line by itself, whose total is
 * shown; null where they do. (C): at least two groups, pooled n at the threshold. (A): the ranges of what can be proven, by somebody
 * who knows the headcounts and that groups are hidden because at least one of them is small; groups whose headcount
 * is below the protection count as one, since nothing protects them singly. (B): among the hidden somebody answered
 * positively, and somebody negatively.
 */
export function lineFault(hidden: readonly Group[], { counted, shared }: ItemsInLine, rules: Rules): LineFault | null {
  if (hidden.length === 0) return null
  const cells = cellsOf(hidden, rules)
  const rest = pooled(hidden, Math.max(-1, ...counted) + 1)
  const sums = [rest.responders, ...counted.map((item) => rest.items[item]?.n ?? 0)]
  if (rest.responders === 0 && hidden.every(({ headcount }) => headcount === 0)) return null
  if (cells.length < 2 || sums.some((sum) => sum < rules.threshold)) return { kind: 'more' }

  const ranges = rangesOf(cells, rest.responders, hidden, rules)
  // Whoever answers an item is a responder, so what an item's n can reach is the responders' n, or the item's sum.
  const reach = Math.min(...sums)
  if (ranges.some(({ min, max }) => Math.min(max, reach) - min < rules.protection)) return { kind: 'more' }

  const bare = shared.filter((item) => rest.items[item]?.positive === 0 || rest.items[item]?.negative === 0)
  return bare.length > 0 ? { kind: 'items', items: bare } : null
}

/** The largest n that each hidden cell can have, cells too small to be protected singly taken together. */
function cellsOf(hidden: readonly Group[], { protection }: Rules): number[] {
  const uppers = hidden.map(({ headcount }) => headcount ?? Infinity).sort((a, b) => a - b)
  const tiny = uppers.filter((upper) => upper < protection)
  if (tiny.length === 0) return uppers
  const [next, ...others] = uppers.filter((upper) => upper >= protection)
  const together = tiny.reduce((all, upper) => all + upper, 0)
  if (next === undefined) return [together]
  return together >= protection ? [together, next, ...others] : [together + next, ...others]
}

/** That a group is small is no news where its headcount says so; elsewhere it is, and bounds the others too. */
function rangesOf(cells: readonly number[], sum: number, hidden: readonly Group[], { threshold }: Rules) {
  const open = hidden.some(({ headcount, unnamed }) => unnamed === true || (headcount !== null && headcount < threshold))
  const small = open ? null : lineRanges(cells, sum, threshold - 1)
  return small ?? lineRanges(cells, sum, null) ?? []
}
