/**
 * Valid answers of one group to one item. Items without a good and a bad end (a choice, a number) have neither
 * `positive` nor `negative`. What is neither is neutral.
 */
export type ItemCounts = { n: number; positive?: number; negative?: number }

/**
 * People in one group of one table: how many answered anything (`responders`), how many are eligible (`headcount`;
 * null where nobody knows, as for characteristics that people state themselves), and their answers to each item, in
 * the order of the wave's items. `unnamed` marks people who are in no group (no answer to the question): they count
 * in the sums, and everybody knows that they are never shown.
 */
export type Group = { id: string; responders: number; headcount: number | null; items: readonly ItemCounts[]; unnamed?: true }

/**
 * The total is the sum of its parts; with `weights`, one a part, the weighted sum: such a total is a figure beside
 * others, shown only where every part is, and never a group of people.
 */
export type Line = { total: string; parts: readonly string[]; weights?: readonly number[] }

/**
 * Groups that are published side by side, and the sums that they stand in, the upper ones first. Lines may name groups
 * of tables before this one. Each group has one table of its own; the same id is the same people.
 */
export type Table = { id: string; groups: readonly Group[]; lines: readonly Line[] }

/** `threshold` is the smallest group that is shown, `protection` the least width of what can be proven of a hidden n. */
export type Rules = { threshold: number; protection: number }

/** People of several groups taken together, `[]` being nobody. */
export function pooled(groups: readonly Group[], items: number): Pick<Group, 'responders' | 'items'> {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return {
    responders: sum(groups.map(({ responders }) => responders)),
    items: Array.from({ length: items }, (_, item) => {
      const counts = groups.map((group) => group.items[item] ?? { n: 0 })
      const valued = counts.some(isValued)
      return {
        n: sum(counts.map(({ n }) => n)),
        ...(valued ? { positive: sum(counts.map(({ positive = 0 }) => positive)), negative: sum(counts.map(({ negative = 0 }) => negative)) } : {}),
      }
    }),
  }
}

export function isValued({ positive, negative }: ItemCounts): boolean {
  return positive !== undefined || negative !== undefined
}

/** Those of the whole who are in none of its groups, as an unnamed group, if there are any. */
export function unnamedRest(id: string, whole: Group, groups: readonly Group[]): Group[] {
  const sum = pooled(groups, whole.items.length)
  const items = whole.items.map((counts, item): ItemCounts => {
    const { n, positive = 0, negative = 0 } = sum.items[item] ?? { n: 0 }
    const left = { n: counts.n - n }
    return isValued(counts) ? { ...left, positive: (counts.positive ?? 0) - positive, negative: (counts.negative ?? 0) - negative } : left
  })
  const responders = Math.max(whole.responders - sum.responders, ...items.map(({ n }) => n))
  return responders <= 0 ? [] : [{ id, responders, headcount: null, items, unnamed: true }]
}
