import type { ChannelResult } from '@/lib/domain/linkage/attack'

const percent = (share: number) => `${(100 * share).toFixed(2)} %`

/** A line a channel, for a reader. */
export function reportLines(results: readonly ChannelResult[]): string[] {
  const head = ['channel', 'matched (chance)', 'above chance, at most', 'mean rank, at least', 'p matched', 'p rank', 'read as']
  const rows = results.map(({ channel, matched, chance, matchedMost, meanRank, rankLeast, matchedP, rankP, plan, rejected }) => [
    `${rejected ? '! ' : ''}${channel}`,
    `${matched} (${chance})`,
    percent(matchedMost),
    `${meanRank.toFixed(4)}, ${rankLeast.toFixed(4)}`,
    matchedP.toPrecision(2),
    rankP.toPrecision(2),
    `${plan.reading.name}${plan.reversed ? ', reversed' : ''}, ${plan.seizure === 5 ? 'after close' : `seizure ${plan.seizure + 1}`}`,
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  return [head, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
}
