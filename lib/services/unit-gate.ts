import { decideGroups } from '@/lib/domain/disclosure/decide-groups'
import type { LinearProgramSolver } from '@/lib/domain/disclosure/linear-program'
import { hiddenReason } from '@/lib/domain/disclosure/reason'
import type { UnitCounts, UnitGate } from '@/lib/domain/statistics/analysis/unit-gate'

/** The disclosure module's decision on the units of one table, audited by this solver. */
export function unitGate(solve: LinearProgramSolver): UnitGate {
  return async ({ whole, units, threshold }) => {
    // Nothing to weigh, and of a column of names a thousand programs.
    if (units.every(({ n }) => n < threshold)) return { shown: new Set(), withheldItems: new Set(), reason: hiddenReason }
    const { shown, withheldItems } = await decideGroups({
      items: whole.items.map(({ code }) => code),
      whole: groupOf(whole),
      groups: units.map((unit) => ({ id: unit.unit, ...groupOf(unit) })),
      threshold,
    }, solve)
    return { shown, withheldItems, reason: hiddenReason }
  }
}

function groupOf({ n, headcount, items }: UnitCounts) {
  return { responders: n, headcount, items: items.map(({ tally: { n: answers, positive, negative } }) => ({ n: answers, positive, negative })) }
}
