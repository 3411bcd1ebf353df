import type { Table } from './group'

/** How many comments on one question came from each group of the tree; `least` where more than usual were sealed. */
export type CommentCounts = { question: string; counts: ReadonlyMap<string, number>; least?: number }

/** The groups that are open, for each question. */
export type OpenComments = Readonly<Record<string, readonly string[]>>

/** Fewest people whose comments are shown together. */
export const fewestComments = 10

/**
 * For each question the groups whose comments may be read: shown ones with enough of them, and only where those that
 * are left of the parent's come from nobody, or from enough people of two groups at least; else whoever reads both
 * would know whose they are. Smallest first, groups are left out until that is so. `before` are the groups of the
 * tables above this one.
 */
export function commentGroups(
  table: Table, shown: readonly string[], comments: readonly CommentCounts[], threshold: number, before: OpenComments,
): OpenComments {
  return Object.fromEntries(comments.map(({ question, counts, least: sealed = fewestComments }) => {
    const least = Math.max(fewestComments, threshold, sealed)
    const count = (id: string) => counts.get(id) ?? 0
    const open = new Set(shown.filter((id) => count(id) >= least))
    for (const { total, parts } of table.lines) {
      const own = parts.filter((id) => open.has(id)).sort((a, b) => count(a) - count(b))
      const shut = new Set(parts.filter((id) => !open.has(id)))
      const isSafe = () => {
        const left = [...shut].reduce((sum, id) => sum + count(id), 0)
        return left === 0 || (left >= least && shut.size >= 2)
      }
      const isOpen = open.has(total) || (before[question] ?? []).includes(total)
      for (const id of own) {
        if (isOpen && (shut.size === 0 || isSafe())) break
        shut.add(id)
        open.delete(id)
      }
    }
    return [question, [...open]]
  }))
}
