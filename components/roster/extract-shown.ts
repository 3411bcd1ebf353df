import type { RosterChangeLine, ShownChange } from '@/lib/domain/survey/roster-change-line'

/** What a file would change, as its page shows it. */
export type ExtractChanges = {
  kind: 'changes'
  extract: string
  name: string
  keptUntil: string
  mark: string
  people: number
  counts: Record<ShownChange | 'same', number>
  warnings: readonly string[]
  unitsAdded: readonly string[]
  moves: readonly string[]
  suggested: readonly string[]
  change: ShownChange | null
  lines: { rows: readonly RosterChangeLine[]; total: number; page: number; pages: number }
}

/** The address of a file that waits for a yes, with what follows it. */
export function extractAddress(extract: string, then = ''): string {
  return `/admin/roster/extract/${encodeURIComponent(extract)}${then}`
}
