import { auditTable, type Breach } from './audit-table'
import type { Group, Rules, Table } from './group'
import type { LinearProgramSolver } from './linear-program'
import { nothingSuppressed, suppress, type Suppression } from './suppress'

/** Refused: even with everything below these totals hidden, what is known of them gives somebody away. */
export type TableDecision = { kind: 'decided'; suppression: Suppression } | { kind: 'refused'; below: string[] }

/** So often may the audit find something and more be hidden, before a table is given up. */
const attempts = 30

/**
 * Chooses what is hidden in one table and audits the choice; hides more until the audit finds nothing. `before` was
 * hidden already, in tables decided earlier.
 */
export async function decideTable(
  table: Table, rules: Rules, solve: LinearProgramSolver, milliseconds: number, before: Suppression = nothingSuppressed,
): Promise<TableDecision> {
  let start = before
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { hidden, withheld, failed } = suppress(table, rules, start)
    if (failed.length > 0) return { kind: 'refused', below: failed }
    const breaches = await auditTable(table, { hidden, withheld }, rules, solve, milliseconds)
    if (breaches.length === 0) return { kind: 'decided', suppression: { hidden, withheld } }
    const more = stepsAfter(breaches, table, { hidden, withheld })
    if (more === null) return { kind: 'refused', below: totalsOf(breaches, table) }
    start = more
  }
  return { kind: 'refused', below: table.lines.map(({ total }) => total) }
}

/** What is found in an item alone takes the item; what is found in a group, its smallest shown neighbour. */
function stepsAfter(breaches: readonly Breach[], table: Table, { hidden, withheld }: Suppression): Suppression | null {
  const close = breaches.filter(({ kind }) => kind === 'A').map(({ group }) => group)
  if (close.length === 0) {
    return { hidden, withheld: new Set([...withheld, ...breaches.flatMap(({ item }) => (item === null ? [] : [item]))]) }
  }
  const groups = new Map(table.groups.map((group) => [group.id, group]))
  const [nearest] = table.lines
    .filter(({ parts }) => parts.some((id) => close.includes(id)))
    .flatMap(({ parts }) => parts)
    .flatMap((id) => groups.get(id) ?? [])
    .filter(({ id }) => !hidden.has(id))
    .sort((a, b) => size(a) - size(b))
  return nearest === undefined ? null : { hidden: new Set([...hidden, nearest.id]), withheld }
}

function size({ headcount, responders }: Group): number {
  return headcount ?? responders
}

function totalsOf(breaches: readonly Breach[], { lines }: Table): string[] {
  return lines.filter(({ parts }) => breaches.some(({ group }) => parts.includes(group))).map(({ total }) => total)
}
