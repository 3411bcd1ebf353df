/** Counts in memory how often somebody has come within a span of time. */
export type Rate = { isTooOften(who: string, now: number): boolean }

/** Beyond so many at once nobody is told apart any more, and counting begins anew. */
const most = 50_000

/** At most `limit` times in each span of `span` milliseconds. */
export function rate(limit: number, span: number): Rate {
  let begun = -Infinity
  const counts = new Map<string, number>()
  return {
    isTooOften(who, now) {
      if (now - begun >= span || counts.size >= most) {
        begun = now
        counts.clear()
      }
      const count = (counts.get(who) ?? 0) + 1
      counts.set(who, count)
      return count > limit
    },
  }
}
