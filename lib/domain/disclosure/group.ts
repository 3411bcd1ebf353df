/**
 * Valid answers of one group to one item. Items without a good and a bad end (a choice, a number) have neither
 * `positive` nor `negative`. What is neither is neutral.
 */
export type ItemCounts = { n: number; positive?: number; negative?: number }

/**
 * People in one group of one table: how many answered anything (`responders`), how many are eligible (`headcount`;
 * null where nobody knows, as for characteristics that people state themselves), and their answers to each item, in
 * the order of the table's items. `unnamed` marks people who are in no group (no answer to the question): they count
 * in the sums, and everybody knows that they are never shown.
 */
export type Group = { id: string; responders: number; headcount: number | null; items: readonly ItemCounts[]; unnamed?: true }

/** The people of `total` are those of `parts`, each once. */
export type Line = { total: string; parts: readonly string[] }

/** Groups that are published side by side, and the sums between them. A total stands in no line above itself. */
export type Table = { items: readonly string[]; groups: readonly Group[]; lines: readonly Line[] }

/** `threshold` is the smallest group that is shown, `protection` the least width of what can be proven of a hidden n. */
export type Rules = { threshold: number; protection: number }

/** People of several groups taken together, `[]` being nobody. */
export function pooled(groups: readonly Group[], items: number): Pick<Group, 'responders' | 'items'> {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return {
    responders: sum(groups.map(({ responders }) => responders)),
    items: Array.from({ length: items }, (_, item) => {
      const counts = groups.map((group) => group.items[item] ?? { n: 0 })
      const valued = counts.some(({ positive, negative }) => positive !== undefined || negative !== undefined)
      return {
        n: sum(counts.map(({ n }) => n)),
        ...(valued ? { positive: sum(counts.map(({ positive = 0 }) => positive)), negative: sum(counts.map(({ negative = 0 }) => negative)) } : {}),
      }
    }),
  }
}
