import { auditSystem, type AuditMemory } from './audit-system'
import type { Breach } from './breach'
import type { Chance } from './chance'
import type { Rules, Table } from './group'
import type { LinearProgramSolver } from './linear-program'
import { secretOrder } from './secret-order'
import { canGo, inherited } from './short'
import { suppress } from './suppress'
import { nothingSuppressed, systemOf, type Decided, type Suppression } from './suppression'

/** Refused: even with everything hidden that this table could hide, what is known gives somebody away. */
export type TableDecision = { kind: 'decided'; suppression: Suppression } | { kind: 'refused'; breaches: Breach[] }

/**
 * By which rules, in which secret order, and by whom it is audited; an audit takes `milliseconds` a program at
 * most. `memory` is of these very tables.
 */
export type Deciding = { rules: Rules; chance: Chance; solve: LinearProgramSolver; milliseconds: number; memory?: AuditMemory }

/** So often may the audit find something and more be hidden, before a table is given up. */
const attempts = 25

/**
 * Chooses what is hidden in one table, audits it together with the tables decided earlier, and hides more until the
 * audit finds nothing. What earlier tables show stays shown.
 */
export async function decideTable(table: Table, earlier: Decided, deciding: Deciding): Promise<TableDecision> {
  const { rules, chance, solve, milliseconds, memory = new Map<string, Breach[]>() } = deciding
  const items = Math.max(0, ...table.groups.map((group) => group.items.length))
  let start: Suppression = { ...nothingSuppressed, ...inherited(table, earlier) }
  let breaches: Breach[] = []
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { suppression, failed } = suppress(table, earlier, rules, chance, start)
    if (failed.length > 0) return { kind: 'refused', breaches: failed.map((group) => ({ kind: 'A', group, item: null })) }
    breaches = await auditSystem(systemOf([...earlier, { table, suppression }]), items, rules, solve, milliseconds, memory)
    if (breaches.length === 0) return { kind: 'decided', suppression }
    const more = withMoreHidden(breaches, table, suppression, chance)
    if (more === null) break
    start = more
  }
  return { kind: 'refused', breaches }
}

/**
 * A share that is given away takes the item's shares, and where they are withheld already the item altogether; an n
 * that is, a neighbour in each line. Null where there is nothing left to hide.
 */
function withMoreHidden(breaches: readonly Breach[], table: Table, suppression: Suppression, chance: Chance): Suppression | null {
  const { hidden, short, bare, gone } = suppression
  const isWithheld = (item: number | null) => item !== null && (short.has(item) || bare.has(item))
  const close = new Set(breaches.filter(({ kind, item }) => kind === 'A' && !isWithheld(item)).map(({ group }) => group))
  const items = breaches.flatMap(({ kind, item }) => (item === null || (kind === 'A' && !isWithheld(item)) ? [] : [item]))
  const shown = secretOrder(table.groups.filter(({ id }) => !hidden.has(id)), chance)
  const lines = table.lines.filter(({ total, parts }) => close.has(total) || parts.some((id) => close.has(id)))
  const neighbours = lines.flatMap(({ total, parts }) => {
    const near = shown.find(({ id }) => parts.includes(id)) ?? shown.find(({ id }) => id === total && canGo(id, table))
    return near === undefined ? [] : [near.id]
  })
  const added = neighbours.length > 0 || close.size === 0 ? neighbours : shown.slice(0, 1).map(({ id }) => id)
  if (added.length === 0 && items.length === 0) return null
  return {
    hidden: new Set([...hidden, ...added]),
    short,
    bare: new Set([...bare, ...items]),
    gone: new Set([...gone, ...items.filter(isWithheld)]),
  }
}
